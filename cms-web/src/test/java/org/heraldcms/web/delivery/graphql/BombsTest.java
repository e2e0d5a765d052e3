package org.heraldcms.web.delivery.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionResult;
import graphql.introspection.IntrospectionQuery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.SampleSites;
import org.heraldcms.web.delivery.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to wear the server out is refused before it is worked on. None of it comes as far as the store. */
@Timeout(20)
class BombsTest {

    private final Engine engine = new Engine();

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("aliases", query(repeated(510, "a%1$d: __typename ")), "more than 500 fields"),
                Arguments.of(
                        "expensive aliases",
                        query(repeated(6, "a%1$d: articles(first: 100) { nodes { id } } ")),
                        "points"),
                Arguments.of(
                        "the same field again and again",
                        query("articles { nodes { " + "id ".repeat(2_000) + "} }"),
                        "more than 500 fields"),
                Arguments.of(
                        "deep lists",
                        query(nested(8, "articles { nodes { translationOf { article { ", "id", " } } } }")),
                        "fields deep"),
                Arguments.of(
                        "lists in lists",
                        query("articles(first: 100) { nodes { alternates { a: url b: url c: url d: url e: url } } }"),
                        "points"),
                Arguments.of("a page of a million", query("articles(first: 1000000) { nodes { id title } }"), "points"),
                Arguments.of(
                        "fragments in a circle",
                        query("...A") + " fragment A on Query { ...B } fragment B on Query { ...A }",
                        "circle"),
                Arguments.of(
                        "a fragment in itself",
                        query("...A") + " fragment A on Query { articles { nodes { id } } ...A }",
                        "circle"),
                Arguments.of(
                        "fragments that unfold to 2 to the 60",
                        query("articles { nodes { ...F0 } }") + doubling(60),
                        "points"),
                Arguments.of("fragments that unfold to depth", query("...F0") + deepening(60), "fields deep"),
                Arguments.of("tokens", "{ a(b: [" + "1 ".repeat(4_000) + "]) }", "tokens"),
                Arguments.of("brackets", "{ a(b: " + "[".repeat(2_000), "Invalid"),
                Arguments.of(
                        "nested input",
                        query("articles(filter: {field: " + "{name: ".repeat(900) + "1" + "}".repeat(900)
                                + "}) { nodes { id } }"),
                        "deep"),
                Arguments.of("white space and comments", "#".repeat(10) + " \n".repeat(9_900) + "{", "Invalid"),
                Arguments.of(
                        "introspection in a circle",
                        "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
                        "introspection"),
                Arguments.of(
                        "introspection many times",
                        query(repeated(50, "a%1$d: __schema { types { name } } ")),
                        "introspection"),
                Arguments.of(
                        "operations",
                        IntStream.range(0, 100)
                                .mapToObj(i -> "query Q" + i + " { articles { nodes { id } } }")
                                .collect(Collectors.joining(" ")),
                        "points"),
                Arguments.of(
                        "directives",
                        query("articles " + "@skip(if: false) ".repeat(400) + "{ nodes { id } }"),
                        "skip"),
                Arguments.of("errors", query(repeated(400, "x%1$d ")), "Validation"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_bomb_is_refused_and_says_why(String name, String query, String reason) {
        String errors = answer(query, Map.of()).getErrors().toString();
        assertThat(errors).as(name).containsIgnoringCase(reason).hasSizeLessThan(60_000);
        assertThat(errors).doesNotContain("org.heraldcms").doesNotContain("NullPointer");
    }

    @Test
    void variables_are_no_way_around() {
        String query =
                "query Q($n: Int!, $f: ArticleFilter) { articles(first: $n, filter: $f) { nodes { alternates { url slug page locale } } } }";
        assertThat(errors(query, Map.of("n", 100))).contains("points");
        assertThat(errors(query, Map.of("n", Integer.MAX_VALUE))).contains("points");
        assertThat(errors(query, Map.of("n", "100"))).contains("points");
        assertThat(errors(query, Map.of())).contains("points");
        assertThat(errors(query, Map.of("n", 1, "f", nested(2_000)))).contains("field");
        assertThat(errors(query, many(5_000))).contains("points");
        String byDefault =
                "query Q($n: Int! = 100) { articles(first: $n) { nodes { alternates { url slug page locale } } } }";
        assertThat(errors(byDefault, Map.of())).contains("points");
    }

    @Test
    void a_document_beyond_its_length_is_not_even_read() {
        assertThatThrownBy(() -> answer("{ " + "a ".repeat(20_000) + "}", Map.of()))
                .isInstanceOf(HeraldException.class)
                .hasMessage("A query has at most 20000 characters.");
        assertThatThrownBy(() -> answer(" ", Map.of())).hasMessage("Send a query.");
    }

    @Test
    void the_tools_of_the_trade_can_look_the_schema_up() {
        ExecutionResult result = answer(IntrospectionQuery.INTROSPECTION_QUERY, Map.of());
        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Map<String, Object>>getData()).containsKey("__schema");
    }

    @Test
    void there_is_nothing_to_write_to() {
        assertThat(errors("mutation { publish }", Map.of())).contains("not supported by the schema");
        assertThat(errors("subscription { news }", Map.of())).contains("not supported by the schema");
    }

    @Test
    void a_query_that_takes_too_long_ends() {
        Reading late = new Reading(SampleSites.harbour(), null, new Beside(), () -> true);
        ExecutionResult result = engine.answer(GraphqlDraft.of("{ article(slug: \"x\") { id } }", null, null), late);
        assertThat(result.getErrors().toString()).contains("takes more than 5 seconds");
        assertThat(Reading.LONGEST).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void of_a_failure_of_ours_nothing_is_told_but_an_id() {
        ExecutionResult result = answer("{ a: article(slug: \"x\") { id } b: article(slug: \"y\") { id } }", Map.of());
        assertThat(result.getErrors()).hasSize(2);
        assertThat(result.getErrors().getFirst().getMessage()).isEqualTo("Something went wrong on our side");
        assertThat(result.getErrors().getFirst().getExtensions()).containsKey("correlationId");
        assertThat(result.getErrors().toString()).doesNotContain("Exception").doesNotContain("null");
    }

    private String errors(String query, Map<String, Object> variables) {
        return answer(query, variables).getErrors().toString();
    }

    private ExecutionResult answer(String query, Map<String, Object> variables) {
        Reading reading = new Reading(SampleSites.harbour(), null, new Beside(), () -> false);
        return engine.answer(new GraphqlDraft(query, null, variables, null), reading);
    }

    private static String query(String selections) {
        return "{ " + selections + " }";
    }

    private static String repeated(int times, String selection) {
        return IntStream.range(0, times).mapToObj(selection::formatted).collect(Collectors.joining());
    }

    private static String nested(int times, String opening, String inner, String closing) {
        return opening.repeat(times) + inner + closing.repeat(times);
    }

    private static Map<String, Object> nested(int depth) {
        Map<String, Object> nested = new HashMap<>();
        for (int i = 0; i < depth; i++) {
            nested = new HashMap<>(Map.of("field", nested));
        }
        return nested;
    }

    private static Map<String, Object> many(int variables) {
        return IntStream.range(0, variables).boxed().collect(Collectors.toMap(i -> "v" + i, i -> i));
    }

    private static String doubling(int fragments) {
        return IntStream.range(0, fragments)
                .mapToObj(i -> " fragment F%d on Article { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("", "", " fragment F" + fragments + " on Article { id }"));
    }

    private static String deepening(int fragments) {
        return IntStream.range(0, fragments)
                .mapToObj(i -> " fragment F%d on Query { a { ...F%d } }".formatted(i, i + 1))
                .collect(Collectors.joining("", "", " fragment F" + fragments + " on Query { id }"));
    }
}
