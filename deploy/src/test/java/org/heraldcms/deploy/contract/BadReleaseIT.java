package org.heraldcms.deploy.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.params.provider.Arguments;

/** Releases at no time, of nothing that can be, or not yet. */
final class BadReleaseIT extends Refused {

    @Override
    Stream<Arguments> all() {
        return Stream.of(times(), releases()).flatMap(some -> some);
    }

    private Stream<Arguments> times() {
        return Stream.of(
                wrong(
                        "an hour that the clocks skip",
                        400,
                        "time_skipped",
                        "/at",
                        () -> () -> begun("2031-03-30T02:30", "Europe/Madrid")),
                wrong(
                        "an unknown zone",
                        400,
                        "invalid",
                        "/zone",
                        () -> () -> begun("2031-12-01T09:00", "Europe/Atlantis")),
                wrong(
                        "a release in the past",
                        400,
                        "invalid",
                        "/at",
                        () -> () -> begun("2001-12-01T09:00", "Europe/Madrid")),
                wrong(
                        "a release without a name",
                        400,
                        "invalid",
                        "/name",
                        () -> () -> erik.http().post("/api/v1/releases", Map.of())),
                wrong(
                        "publishing from an hour that the clocks skip",
                        400,
                        "time_skipped",
                        "/from",
                        () -> () -> erik.http()
                                .post(
                                        edition + "/publications",
                                        Map.of(
                                                "sites",
                                                "all",
                                                "from",
                                                "2031-03-09T02:30",
                                                "zone",
                                                "America/New_York"))),
                wrong(
                        "an item that says nothing",
                        400,
                        "invalid",
                        "/action",
                        () -> adding(item("burn", Map.of("sites", "all")))),
                wrong(
                        "a withdrawal without a reason",
                        400,
                        "invalid",
                        "/reason",
                        () -> adding(item("withdraw", Map.of("sites", "all")))),
                wrong(
                        "an item for a site that is not there",
                        400,
                        "invalid",
                        "/sites/0",
                        () -> adding(item("publish", Map.of("sites", List.of("atlantis"))))),
                wrong(
                        "a state that no release has",
                        400,
                        "invalid",
                        "state",
                        () -> () -> erik.http().get("/api/v1/releases?state=lost")),
                wrong(
                        "a calendar of two years",
                        400,
                        "invalid",
                        "until",
                        () -> () -> erik.http().get("/api/v1/calendar?from=2026-01-01&until=2028-01-01&zone=UTC")));
    }

    private Reply begun(String at, String zone) {
        return erik.http().post("/api/v1/releases", Map.of("name", "On bad input", "at", at, "zone", zone));
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

    private Supplier<Reply> adding(Map<String, Object> item) {
        String items = release() + "/items";
        return () -> erik.http().post(items, item);
    }
}
