package org.heraldcms.deploy.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.params.provider.Arguments;

/** Requests that are well said, but not at this moment, not there, or not by this one. */
final class BadMoveIT extends Refused {

    private final Desk tomas = newsroom.desks().desk(Person.TOMAS);
    private final Desk rosa = newsroom.desks().desk(Person.ROSA);

    @Override
    Stream<Arguments> all() {
        return Stream.of(moves(), recalls(), previews(), releases(), cursors(), endpoints(), callers())
                .flatMap(some -> some);
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
                wrong("approving twice", 409, "already_decided", "", this::secondApproval),
                wrong("deciding a closed review", 409, "review_closed", "", this::closedReview),
                wrong(
                        "a workflow with no one able to decide",
                        409,
                        "nobody_may_decide",
                        "/stages/1",
                        () -> () -> ada.post(
                                "/api/v1/workflows",
                                workflow(Map.of("name", "Nobody", "role", "reviewer", "approvals", 10)))),
                wrong(
                        "a workflow that names somebody unknown",
                        400,
                        "invalid",
                        "/stages/1/people/0",
                        () -> () -> ada.post(
                                "/api/v1/workflows",
                                workflow(Map.of(
                                        "name",
                                        "Unknown",
                                        "people",
                                        List.of("01890000-0000-7000-8000-000000000000"))))),
                wrong(
                        "removing the standard workflow",
                        409,
                        "illegal_transition",
                        "",
                        () -> () -> ada.delete("/api/v1/workflows/standard")),
                wrong(
                        "an endless comment",
                        400,
                        "invalid",
                        "/text",
                        () -> () -> rosa.http().post(edition + "/comments", Map.of("text", "x".repeat(10_001)))),
                wrong(
                        "a reply to nothing",
                        400,
                        "invalid",
                        "/parent",
                        () -> () -> rosa.http()
                                .post(
                                        edition + "/comments",
                                        Map.of("text", "x", "parent", "01890000-0000-7000-8000-000000000000"))),
                wrong(
                        "a suggestion that is too long",
                        413,
                        "too_large",
                        "/suggestion/content",
                        () -> () -> rosa.http()
                                .post(
                                        edition + "/comments",
                                        Map.of(
                                                "text",
                                                "x",
                                                "segment",
                                                "title",
                                                "suggestion",
                                                Map.of("text", "x".repeat(301))))),
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

    private Stream<Arguments> recalls() {
        String nothing = "/api/v1/recalls/00000000-0000-7000-8000-000000000000";
        return Stream.of(
                wrong(
                        "recalling an edition that is not live",
                        404,
                        "not_found",
                        "",
                        () -> () -> erik.http().post(edition + "/recall", Map.of("reason", "A try."))),
                wrong(
                        "recalling without a reason",
                        400,
                        "invalid",
                        "/reason",
                        () -> () -> erik.http().post(edition + "/recall", Map.of())),
                wrong("a recall that is none", 404, "not_found", "", () -> () -> ada.get(nothing)),
                wrong(
                        "a note on a recall that is none",
                        404,
                        "not_found",
                        "",
                        () -> () -> ada.put(nothing + "/sites/faro/confirmation", Map.of("note", "Gone."))),
                wrong(
                        "recalls that are neither open nor not",
                        400,
                        "invalid",
                        "open",
                        () -> () -> ada.get("/api/v1/recalls?open=perhaps")));
    }

    private Stream<Arguments> previews() {
        String previews = edition + "/previews";
        return Stream.of(
                wrong("a preview for no site", 400, "invalid", "/site", () -> () -> ada.post(previews, Map.of())),
                wrong(
                        "a preview for a site that is none",
                        400,
                        "invalid",
                        "/site",
                        () -> () -> ada.post(previews, Map.of("site", "nowhere"))),
                wrong(
                        "a preview for ever",
                        400,
                        "invalid",
                        "/expiresInHours",
                        () -> () -> ada.post(previews, Map.of("site", "faro", "expiresInHours", 721))),
                wrong(
                        "a preview of a revision that is none",
                        400,
                        "invalid",
                        "/revision",
                        () -> () -> ada.post(previews, Map.of("site", "faro", "revision", 9))),
                wrong("a preview token of another edition", 403, "preview_refused", "", () -> {
                    String other = draft("Shown to nobody");
                    String token = ada.post(previews, Map.of("site", "lighthouse"))
                            .expect(201)
                            .json()
                            .path("token")
                            .asText();
                    return () -> reader.get("/sites/lighthouse/articles/" + other + "?preview=" + token);
                }),
                wrong(
                        "a guessed preview token",
                        403,
                        "preview_refused",
                        "",
                        () -> () -> reader.get("/sites/lighthouse/articles/" + article + "?preview=guessed")),
                wrong(
                        "a preview of the past",
                        400,
                        "invalid",
                        "at",
                        () -> () -> reader.get(
                                "/sites/lighthouse/articles/" + article + "?preview=guessed&at=2026-01-01T00:00:00Z")));
    }

    private Stream<Arguments> releases() {
        return Stream.of(
                wrong("a release that contradicts itself", 409, "contradictory_items", "/items/1", () -> {
                    String items = release() + "/items";
                    List<Object> both = List.of(
                            item("publish", Map.of("sites", "all")),
                            item("withdraw", Map.of("sites", List.of("faro"), "reason", "A try.")));
                    return () -> erik.http().post(items, Map.of("items", both));
                }),
                wrong("the same twice in a release", 409, "contradictory_items", "", () -> {
                    String items = release() + "/items";
                    Map<String, Object> item = item("publish", Map.of("sites", List.of("faro")));
                    erik.http().post(items, item).expect(201);
                    return () -> erik.http().post(items, item);
                }),
                wrong("launching what is not approved", 409, "release_blocked", "", () -> {
                    String release = release();
                    erik.http()
                            .post(release + "/items", item("publish", Map.of("sites", List.of("faro"))))
                            .expect(201);
                    return () -> erik.http().post(release + "/launch", Map.of());
                }),
                wrong("launching nothing", 409, "release_blocked", "", () -> {
                    String release = release();
                    return () -> erik.http().post(release + "/launch", Map.of());
                }),
                wrong("renaming a release unseen", 428, "precondition_required", "If-Match", () -> {
                    String release = release();
                    return () -> erik.http().patch(release, Map.of("name", "x"));
                }));
    }

    private String release() {
        return "/api/v1/releases/"
                + erik.http()
                        .post("/api/v1/releases", Map.of("name", "On bad moves"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    private Map<String, Object> item(String action, Map<String, Object> rest) {
        Map<String, Object> item = new HashMap<>(rest);
        item.putAll(Map.of("action", action, "article", article, "locale", "en"));
        return item;
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

    private Supplier<Reply> endpoint(String url) {
        return () -> ada.post("/api/v1/sites/lighthouse/endpoints", Map.of("url", url));
    }

    private Supplier<Reply> ownApproval() {
        Desk adasDesk = new Desk(ada);
        String own = adasDesk.draft("en", text("Her own"));
        adasDesk.submit(own, "en");
        return () -> deciding(ada, own, "approve");
    }

    /** At a stage that needs two approvals, in a workflow for one type alone. */
    private Supplier<Reply> secondApproval() {
        Map<String, Object> twice = Map.of(
                "key",
                "twice",
                "name",
                "Twice",
                "types",
                List.of("twice"),
                "stages",
                List.of(Map.of("name", "Two", "approvals", 2)));
        ada.post("/api/v1/workflows", twice).expect(201);
        String one = erik.http()
                .post("/api/v1/articles", Map.of("type", "twice", "sourceLocale", "en", "edition", edit("For two")))
                .expect(201)
                .json()
                .path("id")
                .asText();
        newsroom.desks().submit(one, "en");
        deciding(rosa.http(), one, "approve").expect(201);
        return () -> deciding(rosa.http(), one, "approve");
    }

    private Supplier<Reply> closedReview() {
        String closed = draft("Closed already");
        newsroom.desks().approve(closed, "en");
        return () -> deciding(rosa.http(), closed, "request_changes");
    }

    private static Map<String, Object> workflow(Map<String, Object> stage) {
        return Map.of(
                "key", "bad", "name", "Bad", "locales", List.of("es"), "stages", List.of(Map.of("name", "Any"), stage));
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

    private static Map<String, Object> somebody() {
        return Map.of(
                "email", "x@y.example",
                "name", "X",
                "password", "0123456789ab",
                "roles", List.of(Map.of("role", "editor")));
    }
}
