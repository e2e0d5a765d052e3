package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with a problem that names the rule and the place; it changes nothing and leaves no trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputIT {

    private static final int MB = 1 << 20;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Store store = Store.of(newsroom.server());
    private final Desk erik = newsroom.desks().desk(Person.ERIK);
    private final Desk tomas = newsroom.desks().desk(Person.TOMAS);
    private final Desk rosa = newsroom.desks().desk(Person.ROSA);
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient reader = newsroom.reader();
    private final String article = draft("On bad input");
    private final String edition = Desk.edition(article, "en");

    /** Makes ready what is needed and gives the request that is wrong. */
    private interface Wrong extends Supplier<Supplier<Reply>> {}

    private static Arguments wrong(String what, int status, String code, String place, Wrong request) {
        return arguments(what, status, code, place, request);
    }

    @AfterAll
    void close() {
        store.close();
    }

    Stream<Arguments> all() {
        return Stream.of(texts(), requests(), preconditions(), moves(), cursors(), endpoints(), callers())
                .flatMap(some -> some);
    }

    private Stream<Arguments> texts() {
        String block = "/body/content/0";
        String mark = block + "/content/0/marks/0/attrs/href";
        return Stream.of(
                wrong("an unknown node", 400, "invalid", block + "/type", () -> saving("{'type':'marquee'}")),
                wrong("a javascript: link", 400, "invalid", mark, () -> saving(link("javascript:alert(1)"))),
                wrong("a data: link", 400, "invalid", mark, () -> saving(link("data:text/html,x"))),
                wrong(
                        "an unknown mark",
                        400,
                        "invalid",
                        block + "/content/0/marks/0/type",
                        () -> saving("{'type':'paragraph',"
                                + "'content':[{'type':'text','text':'x','marks':[{'type':'blink'}]}]}")),
                wrong("a body of 2 MB", 413, "too_large", "", () -> saving(paragraph("x".repeat(2 * MB)))),
                wrong(
                        "no title",
                        400,
                        "invalid",
                        "/title",
                        () -> () -> erik.http()
                                .with("If-Match", "\"1\"")
                                .put(edition, Map.of("body", doc(paragraph("x"))))),
                wrong(
                        "an unknown locale",
                        400,
                        "invalid",
                        "/locale",
                        () -> () -> erik.http().put(Desk.edition(article, "not_a_locale"), edit("x"))),
                wrong("a slug that is taken", 409, "slug_taken", "slug", this::takenSlug));
    }

    private Stream<Arguments> requests() {
        HeraldClient json = erik.http().with("Content-Type", "application/json");
        HeraldClient plain = erik.http().with("Content-Type", "text/plain");
        return Stream.of(
                wrong(
                        "malformed JSON",
                        400,
                        "malformed",
                        "",
                        () -> () ->
                                json.send("POST", "/api/v1/articles", BodyPublishers.ofString("{\"sourceLocale\": "))),
                wrong(
                        "no body",
                        400,
                        "malformed",
                        "",
                        () -> () -> erik.http().send("POST", "/api/v1/articles", BodyPublishers.noBody())),
                wrong(
                        "a wrong content type",
                        415,
                        "unsupported_media_type",
                        "",
                        () -> () -> plain.send("POST", "/api/v1/articles", BodyPublishers.ofString("Hello"))),
                wrong(
                        "a media type that is not offered",
                        406,
                        "not_acceptable",
                        "",
                        () -> () -> erik.http().with("Accept", "text/html").get("/api/v1/articles")),
                wrong(
                        "an unknown member",
                        400,
                        "invalid",
                        "/titel",
                        () -> () -> json.with("If-Match", "\"1\"").put(edition, Map.of("titel", "x"))),
                wrong(
                        "null within a list",
                        400,
                        "invalid",
                        "/locales/0",
                        () -> () -> json(ada)
                                .send(
                                        "POST",
                                        "/api/v1/sites",
                                        BodyPublishers.ofString("{\"key\":\"x\",\"locales\":[null]}"))),
                wrong(
                        "an unknown parameter",
                        400,
                        "invalid",
                        "stat",
                        () -> () -> erik.http().get("/api/v1/articles?stat=draft")),
                wrong(
                        "a misspelt locale",
                        400,
                        "invalid",
                        "local",
                        () -> () -> reader.get("/sites/lighthouse/articles?local=es")),
                wrong(
                        "a parameter given twice",
                        400,
                        "invalid",
                        "locale",
                        () -> () -> reader.get("/sites/lighthouse/articles?locale=es&locale=en")),
                wrong(
                        "a negative limit",
                        400,
                        "invalid",
                        "limit",
                        () -> () -> erik.http().get("/api/v1/articles?limit=-1")),
                wrong(
                        "an instant before all others",
                        400,
                        "invalid",
                        "at",
                        () -> () -> reader.get("/sites/lighthouse/articles?at=-999999999-01-01T00:00:00Z")));
    }

    private Stream<Arguments> preconditions() {
        return Stream.of(
                wrong(
                        "no If-Match",
                        428,
                        "precondition_required",
                        "If-Match",
                        () -> () -> erik.http().put(edition, edit("x"))),
                wrong(
                        "a stale If-Match",
                        412,
                        "stale",
                        "",
                        () -> () -> erik.http().with("If-Match", "\"99\"").put(edition, edit("x"))),
                wrong(
                        "an If-Match beyond all revisions",
                        412,
                        "stale",
                        "",
                        () -> () -> erik.http()
                                .with("If-Match", "\"999999999999999999\"")
                                .put(edition, edit("x"))),
                wrong(
                        "an If-Match that was never given out",
                        412,
                        "stale",
                        "If-Match",
                        () -> () -> erik.http().with("If-Match", "*").put(edition, edit("x"))));
    }

    private Stream<Arguments> moves() {
        return Stream.of(
                wrong("approval of one's own revision", 403, "own_revision", "", this::ownApproval),
                wrong("approval of a superseded revision", 409, "revision_superseded", "", this::supersededApproval),
                wrong(
                        "a decision that is none",
                        400,
                        "invalid",
                        "/decision",
                        () -> () -> deciding(rosa.http(), article, "applaud")),
                wrong(
                        "publishing before approval",
                        409,
                        "not_approved",
                        "",
                        () -> () ->
                                erik.http().post(edition + "/publications", Map.of("sites", List.of("lighthouse")))),
                wrong(
                        "withdrawing what is not live",
                        404,
                        "not_found",
                        "",
                        () -> () -> erik.http().delete(edition + "/publications", Map.of("reason", "A try."))),
                wrong(
                        "withdrawing without a reason",
                        400,
                        "invalid",
                        "/reason",
                        () -> () -> erik.http().delete(edition + "/publications")));
    }

    private Stream<Arguments> cursors() {
        return Stream.of(
                wrong(
                        "an altered sync cursor",
                        410,
                        "resync",
                        "cursor",
                        () -> () -> reader.get("/sites/lighthouse/sync?cursor=bm9uc2Vuc2U")),
                wrong("another site's sync cursor", 410, "resync", "cursor", () -> {
                    String next =
                            reader.get("/sites/faro/sync").json().path("next").asText();
                    return () -> reader.get("/sites/lighthouse/sync?cursor=" + next);
                }),
                wrong(
                        "an altered list cursor",
                        400,
                        "cursor_invalid",
                        "cursor",
                        () -> () -> erik.http().get("/api/v1/articles?cursor=bm9uc2Vuc2U")),
                wrong("a cursor replayed for other filters", 400, "cursor_invalid", "cursor", () -> {
                    draft("For a second page");
                    String next = erik.http()
                            .get("/api/v1/articles?limit=1")
                            .json()
                            .path("next")
                            .asText();
                    return () -> erik.http().get("/api/v1/articles?limit=1&state=draft&cursor=" + next);
                }));
    }

    private Stream<Arguments> endpoints() {
        return Stream.of(
                wrong(
                        "an endpoint without an address",
                        400,
                        "invalid",
                        "/url",
                        () -> () -> ada.post("/api/v1/sites/lighthouse/endpoints", Map.of())),
                wrong("an endpoint at a malformed address", 400, "address_refused", "/url", () -> endpoint("http://")),
                wrong(
                        "an endpoint of another scheme",
                        400,
                        "address_refused",
                        "/url",
                        () -> endpoint("file:///etc/passwd")),
                wrong(
                        "an endpoint with a password",
                        400,
                        "address_refused",
                        "/url",
                        () -> endpoint("https://ada:secret@lighthouse.example/")));
    }

    private Stream<Arguments> callers() {
        return Stream.of(
                wrong("nobody", 401, "unauthenticated", "", () -> () -> reader.get("/api/v1/articles")),
                wrong(
                        "an unknown token",
                        401,
                        "unauthenticated",
                        "",
                        () -> () -> HeraldClient.withToken(newsroom.server().baseUrl(), "hat_x")
                                .get("/api/v1/articles")),
                wrong(
                        "a translator who edits the source",
                        403,
                        "forbidden",
                        "",
                        () -> () -> tomas.http().with("If-Match", "\"1\"").put(edition, edit("x"))),
                wrong(
                        "an editor who makes accounts",
                        403,
                        "forbidden",
                        "",
                        () -> () -> erik.http().post("/api/v1/accounts", somebody())),
                wrong("another site's token", 403, "forbidden", "", () -> {
                    String token = newsroom.desks().siteToken("faro");
                    return () -> HeraldClient.withToken(newsroom.server().baseUrl(), token)
                            .post("/sites/lighthouse/receipts", Map.of("position", 1, "digest", "0".repeat(64)));
                }));
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

    private Supplier<Reply> saving(String block) {
        return () -> erik.http().with("If-Match", "\"1\"").put(edition, Map.of("title", "T", "body", doc(block)));
    }

    private Supplier<Reply> endpoint(String url) {
        return () -> ada.post("/api/v1/sites/lighthouse/endpoints", Map.of("url", url));
    }

    private Supplier<Reply> takenSlug() {
        Map<String, Object> same = Map.of("title", "Other", "slug", "a-slug-of-ones-own", "body", doc(paragraph("x")));
        Map<String, Object> begun = Map.of("sourceLocale", "en", "edition", same);
        erik.http().post("/api/v1/articles", begun).expect(201);
        return () -> erik.http().post("/api/v1/articles", begun);
    }

    private Supplier<Reply> ownApproval() {
        Desk adasDesk = new Desk(ada);
        String own = adasDesk.draft("en", text("Her own"));
        adasDesk.submit(own, "en");
        return () -> deciding(ada, own, "approve");
    }

    private Supplier<Reply> supersededApproval() {
        String moving = draft("Still moving");
        newsroom.desks().submit(moving, "en");
        erik.save(moving, "en", text("Moved on"));
        return () -> deciding(rosa.http(), moving, "approve");
    }

    private static Reply deciding(HeraldClient who, String article, String decision) {
        return who.post(Desk.edition(article, "en") + "/review/decisions", Map.of("decision", decision, "revision", 1));
    }

    private static HeraldClient json(HeraldClient who) {
        return who.with("Content-Type", "application/json");
    }

    private String draft(String title) {
        return newsroom.desks().draft(text(title));
    }

    private static Draft text(String title) {
        return new Draft(title, "", "", doc(paragraph(title)), List.of());
    }

    private static Map<String, Object> edit(String title) {
        return Map.of("title", title, "body", doc(paragraph(title)));
    }

    private static Map<String, Object> somebody() {
        return Map.of(
                "email", "x@y.example",
                "name", "X",
                "password", "0123456789ab",
                "roles", List.of(Map.of("role", "editor")));
    }

    private static String link(String address) {
        return "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'"
                + address + "'}}]}]}";
    }

    private static String paragraph(String text) {
        return "{'type':'paragraph','content':[{'type':'text','text':'" + text + "'}]}";
    }

    private static JsonNode doc(String block) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree("{'type':'doc','content':[%s]}".formatted(block).replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
