package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.story.ReadingRoom.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** GraphQL answers with what the rest of the delivery API answers with, and with nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GraphqlIT {

    private static final String ANSWER = "application/graphql-response+json";

    private final ReadingRoom room = ReadingRoom.open("graph");
    private String cables = "";

    @BeforeAll
    void three_articles_are_live() {
        cables = room.publish(new Text("Cables", List.of("rope"), "Ida Marsh", "parents"));
        room.publish(new Text("Anchors", List.of("iron"), "Ola Reef", "parents"));
        room.publish(new Text("Buoys", List.of("iron", "rope"), "Ida Marsh", "teachers"));
    }

    @Test
    void one_article_says_what_its_document_says() {
        JsonNode document =
                room.get("/articles/" + cables + "?locale=en").expect(200).json();
        JsonNode article = data("""
                query One($id: ID) { article(id: $id, locale: "en") {
                  id type locale dir slug title summary html text markdown body fields seo topics authors publishedAt
                  updatedAt revision canonicalUrl jsonLd digest facts translationOf { locale }
                  alternates { locale slug url page } } }""", Map.of("id", cables)).path("article");
        document.properties()
                .forEach(member -> assertThat(article.path(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
        assertThat(article.path("markdown").asText()).startsWith("# Cables\n\n");
        assertThat(article.at("/alternates/0/page").asText()).isEqualTo("https://graph.example/en/graph-cables");
        assertThat(article.path("translationOf").isNull()).isTrue();
        assertThat(data("{ article(slug: \"graph-cables\") { title } }", Map.of())
                        .at("/article/title")
                        .asText())
                .isEqualTo("Cables");
    }

    @Test
    void a_list_is_walked_by_cursors_that_the_rest_of_the_api_understands() {
        String query = "query Walk($after: String) { articles(sort: TITLE, first: 2, after: $after, locale: \"en\")"
                + " { nodes { title alternates { locale } } edges { cursor node { title } }"
                + " pageInfo { endCursor hasNextPage } } }";
        JsonNode first = data(query, Map.of()).path("articles");
        assertThat(ReadingRoom.titles(first.path("nodes"))).containsExactly("Anchors", "Buoys");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        String cursor = first.at("/pageInfo/endCursor").asText();
        assertThat(first.at("/edges/1/cursor").asText()).isEqualTo(cursor);
        assertThat(room.titles("sort=title&locale=en&cursor=" + cursor)).containsExactly("Cables");
        JsonNode second = data(query, Map.of("after", cursor)).path("articles");
        assertThat(ReadingRoom.titles(second.path("nodes"))).containsExactly("Cables");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void a_list_is_narrowed_as_everywhere() {
        assertThat(titles("topics: [\"iron\"]")).containsExactly("Anchors", "Buoys");
        assertThat(titles("topics: [\"iron\"], author: \"Ida Marsh\"")).containsExactly("Buoys");
        assertThat(titles("field: {name: \"audience\", value: \"parents\"}")).containsExactly("Anchors", "Cables");
        assertThat(titles("publishedSince: \"2999-01-01T00:00:00Z\"")).isEmpty();
    }

    private List<String> titles(String filter) {
        String query = "{ articles(sort: TITLE, filter: {" + filter + "}) { nodes { title } } }";
        return ReadingRoom.titles(data(query, Map.of()).at("/articles/nodes"));
    }

    @Test
    void a_translation_leads_to_its_source() {
        ReadingRoom other = ReadingRoom.open("graph-es");
        Newsroom desks = other.newsroom().desks();
        String article = desks.draft(
                desks.sample(SampleArticle.GAMES, "en").at("graph-es-lamps").titled("Lamps"));
        desks.approve(article, "en");
        desks.publish(article, "en", other.site());
        JsonNode translation = desks.translate(
                article,
                desks.sample(SampleArticle.GAMES, "es").at("graph-es-lamparas").titled("Lámparas"));
        assertThat(translation.path("locale").asText()).isEqualTo("es");
        desks.approve(article, "es");
        desks.publish(article, "es", other.site());
        String query = "{ articles(locale: \"es\") { nodes { title alternates { locale } translationOf"
                + " { locale revision article { title } } } } }";
        JsonNode node = post(other, query, Map.of()).path("data").at("/articles/nodes/0");
        assertThat(node.path("title").asText()).isEqualTo("Lámparas");
        assertThat(node.path("alternates")).hasSize(2);
        assertThat(node.at("/translationOf/article/title").asText()).isEqualTo("Lamps");
        assertThat(other.get("/articles?locale=es&fields=title&include=translationOf")
                        .json()
                        .at("/items/0"))
                .hasToString("{\"title\":\"Lámparas\",\"included\":{\"translationOf\":{\"title\":\"Lamps\"}}}");
    }

    @Test
    void a_query_in_an_address_is_kept_until_something_changes() {
        ReadingRoom own = ReadingRoom.open("graph-kept");
        own.publish(new Text("Nets", List.of("rope"), "Ida Marsh", "parents"));
        String path = "/graphql?query=" + encoded("{ articles { nodes { title } } }");
        Reply first = own.get(path).expect(200);
        assertThat(first.text()).isEqualTo("{\"data\":{\"articles\":{\"nodes\":[{\"title\":\"Nets\"}]}}}");
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(own.newsroom()
                        .reader()
                        .with("If-None-Match", first.header("ETag"))
                        .get("/sites/graph-kept" + path)
                        .status())
                .isEqualTo(304);
        own.publish(new Text("Oars", List.of("rope"), "Ida Marsh", "parents"));
        assertThat(own.get(path).text()).contains("Oars");
    }

    @Test
    void what_is_not_there_is_null_and_what_was_withdrawn_says_so() {
        ReadingRoom own = ReadingRoom.open("graph-gone");
        String gone = own.publish(new Text("Flares", List.of("light"), "Ida Marsh", "parents"));
        own.newsroom().desks().desk(Person.ERIK).withdraw(gone, "en", own.site(), "Try");
        JsonNode answer = post(
                own,
                "{ a: article(slug: \"nothing\") { id } b: article(slug: \"graph-gone-flares\") { id } }",
                Map.of());
        assertThat(answer.at("/data/a").isNull()).isTrue();
        assertThat(answer.at("/data/b").isNull()).isTrue();
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("withdrawn");
    }

    @Test
    void what_cannot_be_understood_is_refused_as_graphql_over_http_says() {
        HeraldClient json = room.newsroom().reader().with("Content-Type", "application/json");
        String path = "/sites/graph/graphql";
        String wrong = "{\"query\":\"{ articles { nodes { views } } }\"}";
        assertThat(json.send("POST", path, BodyPublishers.ofString(wrong))
                        .expect(200)
                        .json()
                        .path("errors"))
                .hasSize(1);
        Reply typed = json.with("Accept", ANSWER)
                .send("POST", path, BodyPublishers.ofString(wrong))
                .expect(400);
        assertThat(typed.header("Content-Type")).isEqualTo(ANSWER);
        assertThat(typed.json().has("data")).isFalse();
        for (String body : List.of("", "[]", "[" + wrong + "," + wrong + "]", "{\"query\":1}", "{}", "nonsense")) {
            assertThat(json.send("POST", path, BodyPublishers.ofString(body)).status())
                    .as(body)
                    .isEqualTo(400);
        }
        json.send("POST", path, BodyPublishers.ofString("{\"query\":\"" + "a".repeat(70_000) + "\"}"))
                .expect(413);
        room.newsroom()
                .reader()
                .with("Content-Type", "text/plain")
                .send("POST", path, BodyPublishers.ofString(wrong))
                .expect(415);
        String unset =
                "{\"query\":\"query Q($a: String) { articles(after: $a) { nodes { id } } }\",\"variables\":{\"a\":null}}";
        assertThat(json.send("POST", path, BodyPublishers.ofString(unset))
                        .expect(200)
                        .json()
                        .has("errors"))
                .isFalse();
        room.get("/graphql").expect(400);
        room.get("/graphql?query=%7B__typename%7D&variables=%5B%5D").expect(400);
        room.get("/graphql?query=%7B__typename%7D", "text/html").expect(406);
        json.send("PUT", path, BodyPublishers.ofString(wrong)).expect(405);
    }

    @Test
    void bad_arguments_are_told_with_their_name() {
        for (List<String> bad : List.of(
                List.of("articles(first: 101) { nodes { id } }", "first"),
                List.of("articles(first: 0) { nodes { id } }", "first"),
                List.of("articles(after: \"Zm9yZ2Vk\") { nodes { id } }", "cursor"),
                List.of("articles(locale: \"english\") { nodes { id } }", "locale"),
                List.of("articles(filter: {publishedSince: \"yesterday\"}) { nodes { id } }", "publishedSince"),
                List.of("article { id }", "id"))) {
            JsonNode error = post(room, "{ " + bad.getFirst() + " }", Map.of()).at("/errors/0");
            assertThat(error.at("/extensions/argument").asText())
                    .as(error.toString())
                    .isEqualTo(bad.getLast());
        }
    }

    @Test
    void a_private_site_answers_whoever_holds_its_token() {
        TestNewsroom newsroom = room.newsroom();
        Map<String, Object> site = Map.of(
                "key", "graph-private",
                "name", "Private",
                "baseUrl", "https://private.example",
                "locales", List.of(Map.of("locale", "en")),
                "visibility", "private");
        newsroom.ada().post("/api/v1/sites", site).expect(201);
        String path = "/sites/graph-private/graphql?query=" + encoded("{ articles { nodes { id } } }");
        newsroom.reader().get(path).expect(401);
        HeraldClient partner = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken("graph-private"));
        Reply reply = partner.get(path).expect(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        newsroom.reader().get(path).expect(401);
    }

    @Test
    void what_is_answered_is_measured_however_short_the_query_and_few_the_articles() {
        ReadingRoom own = ReadingRoom.open("graph-bomb");
        String article = own.publish(
                new Text("Hulls", List.of("iron"), "Ida Marsh", "parents"),
                Collections.nCopies(500, "Talk early, and talk often. ".repeat(8)));
        for (String field : List.of("html", "text", "markdown", "body", "jsonLd")) {
            String bomb = IntStream.range(0, 480)
                    .mapToObj(i -> "a" + i + ":" + field + " ")
                    .collect(Collectors.joining("", "{ article(id: \"" + article + "\") { ", "} }"));
            Reply reply = own.newsroom()
                    .reader()
                    .post("/sites/graph-bomb/graphql", Map.of("query", bomb))
                    .expect(200);
            if (!field.equals("jsonLd")) {
                assertThat(reply.json().at("/errors/0/extensions/code").asText())
                        .as(field)
                        .isEqualTo("too_large");
            }
            assertThat(reply.bytes()).as(field).hasSizeLessThan(16 << 20);
        }
    }

    @Test
    void a_kept_answer_is_handed_out_to_those_alone_who_want_its_media_type() {
        String both = ANSWER + ", application/json;q=0.9";
        List<List<String>> orders =
                List.of(List.of(both, "application/json"), List.of("application/json", both), List.of("*/*", ANSWER));
        for (List<String> order : orders) {
            String path = "/graphql?query=" + encoded("query Q" + orders.indexOf(order) + " { __typename }");
            for (String accept : order) {
                assertThat(room.get(path, accept).expect(200).header("Content-Type"))
                        .as(accept)
                        .isEqualTo(accept.startsWith(ANSWER) ? ANSWER : "application/json");
            }
            for (String accept : List.of("image/png", "text/html", "application/json;q=0")) {
                assertThat(room.get(path, accept).status()).as(accept).isEqualTo(406);
            }
        }
    }

    @Test
    void an_argument_that_is_null_is_as_good_as_none_or_refused() {
        String query = "query Q($f: ArticleFilter, $t: String, $i: ID) {"
                + " articles(filter: $f, locale: $t, after: $t, first: 2) { nodes { id } }"
                + " article(slug: \"graph-cables\", id: $i, locale: $t) { id } }";
        Map<String, Object> nothing = new HashMap<>();
        List.of("f", "t", "i").forEach(name -> nothing.put(name, null));
        assertThat(data(query, nothing).at("/articles/nodes")).hasSize(2);
        assertThat(data("{ articles(filter: null) { nodes { id } } }", Map.of()).at("/articles/nodes"))
                .isNotEmpty();
        Map<String, Object> members = new HashMap<>();
        List.of("topics", "type", "author", "field", "publishedSince", "updatedBefore")
                .forEach(name -> members.put(name, null));
        assertThat(data(query, Map.of("f", members)).at("/articles/nodes")).hasSize(2);
        for (String wrong : List.of(
                "query Q($o: ArticleSort) { articles(sort: $o) { nodes { id } } }",
                "query Q($o: Int) { articles(first: $o) { nodes { id } } }",
                "query Q($o: String) { articles(filter: {topics: [$o]}) { nodes { id } } }",
                "query Q($o: FieldFilter) { articles(first: null, filter: {field: $o}) { nodes { id } } }",
                "{ articles(sort: null) { nodes { id } } }")) {
            Map<String, Object> none = new HashMap<>();
            none.put("o", null);
            JsonNode errors = post(room, wrong, none).path("errors");
            assertThat(errors).as(wrong).isNotEmpty();
            assertThat(errors.toString()).as(wrong).doesNotContain("internal").doesNotContain("correlationId");
        }
    }

    private JsonNode data(String query, Map<String, Object> variables) {
        JsonNode answer = post(room, query, variables);
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.path("data");
    }

    private static JsonNode post(ReadingRoom room, String query, Map<String, Object> variables) {
        Map<String, Object> body = Map.of("query", query, "variables", variables);
        return room.newsroom()
                .reader()
                .post("/sites/" + room.site() + "/graphql", body)
                .expect(200)
                .json();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
