package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with a problem that names the place or the rule, and nothing is changed by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputIT {

    private static final int MB = 1 << 20;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Desk erik = newsroom.desks().desk(Person.ERIK);
    private final Desk rosa = newsroom.desks().desk(Person.ROSA);
    private final HeraldClient ada = newsroom.ada();
    private final String article = draft("On bad input");
    private final String edition = Desk.edition(article, "en");
    private final String otherSitesToken = newsroom.desks().siteToken("faro");

    private String draft(String title) {
        return newsroom.desks().draft(new Draft(title, "", "", words("Words"), List.of()));
    }

    private static JsonNode words(String text) {
        return json("{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'%s'}]}]}"
                .formatted(text));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    Stream<org.junit.jupiter.params.provider.Arguments> wrong() {
        return Stream.concat(wrongTexts(), Stream.concat(wrongMoves(), wrongCallers()));
    }

    private Stream<org.junit.jupiter.params.provider.Arguments> wrongTexts() {
        return Stream.of(
                arguments(
                        "an unknown node",
                        400,
                        "/body/content/0",
                        saving(json("{'type':'doc','content':[{'type':'marquee'}]}"))),
                arguments(
                        "a javascript: link",
                        400,
                        "/body/content/0/content/0/marks/0",
                        saving(
                                json(
                                        "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'javascript:alert(1)'}}]}]}]}"))),
                arguments("a body of 2 MB", 413, "", saving(words("x".repeat(2 * MB)))),
                arguments("an unknown locale", 400, "", (Supplier<Reply>) () -> erik.http()
                        .put(Desk.edition(article, "not_a_locale"), Map.of("title", "T", "body", words("x")))),
                arguments("a slug that is taken", 409, "slug", (Supplier<Reply>) this::takenSlug),
                arguments("malformed JSON", 400, "", (Supplier<Reply>) () -> erik.http()
                        .with("Content-Type", "application/json")
                        .send("POST", "/api/v1/articles", BodyPublishers.ofString("{\"sourceLocale\": "))),
                arguments("a wrong content type", 415, "", (Supplier<Reply>) () -> erik.http()
                        .with("Content-Type", "text/plain")
                        .send("POST", "/api/v1/articles", BodyPublishers.ofString("Hello"))));
    }

    private Stream<org.junit.jupiter.params.provider.Arguments> wrongMoves() {
        return Stream.of(
                arguments("no If-Match", 428, "", (Supplier<Reply>)
                        () -> erik.http().put(edition, edit("x"))),
                arguments("a stale If-Match", 412, "", (Supplier<Reply>)
                        () -> erik.http().with("If-Match", "\"99\"").put(edition, edit("x"))),
                arguments("approval of one's own revision", 403, "", (Supplier<Reply>) this::ownApproval),
                arguments("approval of a superseded revision", 409, "", (Supplier<Reply>) this::supersededApproval),
                arguments("publishing before approval", 409, "", (Supplier<Reply>)
                        () -> erik.http().post(edition + "/publications", Map.of("sites", List.of("lighthouse")))),
                arguments("an altered sync cursor", 410, "", (Supplier<Reply>)
                        () -> newsroom.reader().get("/sites/lighthouse/sync?cursor=bm9uc2Vuc2U")),
                arguments("another site's sync cursor", 410, "", (Supplier<Reply>) this::foreignCursor),
                arguments("an altered list cursor", 400, "", (Supplier<Reply>)
                        () -> erik.http().get("/api/v1/articles?cursor=bm9uc2Vuc2U")));
    }

    private Stream<org.junit.jupiter.params.provider.Arguments> wrongCallers() {
        return Stream.of(
                arguments("an endpoint at a malformed address", 400, "/url", endpoint("http://")),
                arguments("an endpoint of another scheme", 400, "/url", endpoint("file:///etc/passwd")),
                arguments("a translator who edits the source", 403, "", (Supplier<Reply>) () -> newsroom.desks()
                        .desk(Person.TOMAS)
                        .http()
                        .with("If-Match", "\"1\"")
                        .put(edition, edit("x"))),
                arguments("an editor who makes accounts", 403, "", (Supplier<Reply>) () -> erik.http()
                        .post(
                                "/api/v1/accounts",
                                Map.of(
                                        "email",
                                        "x@y.example",
                                        "name",
                                        "X",
                                        "password",
                                        "0123456789ab",
                                        "roles",
                                        List.of(Map.of("role", "editor"))))),
                arguments("nobody", 401, "", (Supplier<Reply>)
                        () -> newsroom.reader().get("/api/v1/articles")),
                arguments("another site's token", 403, "", (Supplier<Reply>) () -> HeraldClient.withToken(
                                newsroom.server().baseUrl(), otherSitesToken)
                        .post("/sites/lighthouse/receipts", Map.of("position", 1, "digest", "0".repeat(64)))));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("wrong")
    void refused(String what, int status, String place, Supplier<Reply> request) {
        int changesBefore = newsroom.changes().size();
        Reply reply = request.get();
        assertThat(reply.status()).as(what + ": " + reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("code").asText()).isNotEmpty();
        assertThat(reply.json().path("detail").asText()).isNotEmpty();
        assertThat(reply.text()).contains(place).doesNotContain("org.heraldcms", "Exception", "\tat ");
        assertThat(newsroom.changes()).hasSize(changesBefore);
    }

    private Supplier<Reply> saving(JsonNode body) {
        return () -> {
            Reply before = erik.http().get(edition);
            Reply reply = erik.http()
                    .with("If-Match", before.header("ETag"))
                    .put(edition, Map.of("title", "T", "body", body));
            assertThat(erik.http().get(edition).bytes()).isEqualTo(before.bytes());
            return reply;
        };
    }

    private static Map<String, Object> edit(String title) {
        return Map.of("title", title, "body", words(title));
    }

    private Reply takenSlug() {
        draft("A slug of one's own");
        Map<String, Object> same = Map.of("title", "Other", "slug", "a-slug-of-ones-own", "body", words("x"));
        Reply first = erik.http().post("/api/v1/articles", Map.of("sourceLocale", "en", "edition", same));
        return first.status() == 201
                ? erik.http().post("/api/v1/articles", Map.of("sourceLocale", "en", "edition", same))
                : first;
    }

    private Reply ownApproval() {
        Desk adasDesk = new Desk(ada);
        String own = adasDesk.draft(
                "en", newsroom.desks().sample(SampleArticle.GAMES, "en").at("").titled("Her own"));
        adasDesk.submit(own, "en");
        return ada.post(Desk.edition(own, "en") + "/review/decisions", Map.of("decision", "approve", "revision", 1));
    }

    private Reply supersededApproval() {
        String moving = draft("Still moving");
        newsroom.desks().submit(moving, "en");
        erik.save(moving, "en", new Draft("Moved on", "", "", words("More"), List.of()));
        return rosa.http()
                .post(Desk.edition(moving, "en") + "/review/decisions", Map.of("decision", "approve", "revision", 1));
    }

    private Reply foreignCursor() {
        String cursor =
                newsroom.reader().get("/sites/faro/sync").json().path("next").asText();
        return newsroom.reader().get("/sites/lighthouse/sync?cursor=" + cursor);
    }

    private Supplier<Reply> endpoint(String url) {
        return () -> ada.post("/api/v1/sites/lighthouse/endpoints", Map.of("url", url));
    }
}
