package org.heraldcms.deploy.contract;

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

    @Override
    Stream<Arguments> all() {
        return Stream.of(recalls(), previews(), cursors(), endpoints(), callers())
                .flatMap(some -> some);
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

    private static Map<String, Object> somebody() {
        return Map.of(
                "email", "x@y.example",
                "name", "X",
                "password", "0123456789ab",
                "roles", List.of(Map.of("role", "editor")));
    }
}
