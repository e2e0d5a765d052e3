package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with a problem that names the rule and the place; it changes nothing and leaves no trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Refused {

    final TestNewsroom newsroom = TestNewsroom.shared();
    final Desk erik = newsroom.desks().desk(Person.ERIK);
    final HeraldClient ada = newsroom.ada();
    final HeraldClient reader = newsroom.reader();
    final String article = draft("On bad input");
    final String edition = Desk.edition(article, "en");

    private final Store store = Store.of(newsroom.server());

    /** Makes ready what is needed and gives the request that is wrong. */
    interface Wrong extends Supplier<Supplier<Reply>> {}

    static Arguments wrong(String what, int status, String code, String place, Wrong request) {
        return arguments(what, status, code, place, request);
    }

    abstract Stream<Arguments> all();

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @MethodSource("all")
    void refused(String what, int status, String code, String place, Wrong wrong) {
        Supplier<Reply> request = wrong.get();
        String before = store.print();
        int audited = store.audited();
        Reply reply = request.get();
        assertThat(reply.status()).as(what + ": " + reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("code").asText()).as(reply.text()).isEqualTo(code);
        assertThat(reply.json().path("detail").asText()).isNotEmpty();
        assertThat(reply.json().at("/errors/0/pointer").asText())
                .as(reply.text())
                .endsWith(place);
        assertThat(reply.text()).doesNotContain("org.heraldcms", "Exception", "\tat ");
        assertThat(store.print()).isEqualTo(before);
        assertThat(store.audited()).isEqualTo(audited);
    }

    String draft(String title) {
        return newsroom.desks().draft(text(title));
    }

    static Draft text(String title) {
        return new Draft(title, "", "", doc(paragraph(title)), List.of());
    }

    static Map<String, Object> edit(String title) {
        return Map.of("title", title, "body", doc(paragraph(title)));
    }

    static String paragraph(String text) {
        return "{'type':'paragraph','content':[{'type':'text','text':'" + text + "'}]}";
    }

    static JsonNode doc(String block) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree("{'type':'doc','content':[%s]}".formatted(block).replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
