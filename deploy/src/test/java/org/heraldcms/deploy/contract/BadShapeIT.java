package org.heraldcms.deploy.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.params.provider.Arguments;

/** What nobody may propose for a site, nor approve. */
final class BadShapeIT extends Refused {

    private static final String SITE = "lighthouse";

    private final String shape = edition + "/shapes/" + SITE;

    @Override
    Stream<Arguments> all() {
        return Stream.of(proposals(), moves()).flatMap(some -> some);
    }

    private Stream<Arguments> proposals() {
        return Stream.of(
                refused("a blank title", "/title", Map.of("title", " ")),
                refused("a summary of two lines", "/summary", Map.of("summary", "a\nb")),
                refused("a script as call", "/callToAction/url", call("javascript:alert(1)")),
                refused("a call to nowhere", "/callToAction/url", call("/here")),
                refused("a call without words", "/callToAction/text", Map.of("callToAction", Map.of("url", "tel:1"))),
                refused("a resource to dial", "/resources/0/url", resource("tel:1")),
                refused("a resource with a password", "/resources/0/url", resource("https://me:you@x.example")),
                refused("nothing as resource", "/resources/0", Map.of("resources", Arrays.asList("x"))),
                refused("no known policy", "/canonical/policy", Map.of("canonical", Map.of("policy", "mine"))),
                refused(
                        "an original that is nowhere",
                        "/canonical/site",
                        Map.of("canonical", Map.of("policy", "original", "site", "nowhere"))),
                refused("an embargo at no time", "/embargo/at", Map.of("embargo", Map.of("at", "soon", "zone", "UTC"))),
                refused("an embargo in no zone", "/zone", Map.of("embargo", Map.of("at", "2031-01-01T09:00"))),
                refused("an unknown member", "/phone", Map.of("phone", "1")),
                wrong("a title of 301 characters", 413, "too_large", "/title", () -> proposing(
                        Map.of("title", "x".repeat(301)))),
                wrong("21 resources", 413, "too_large", "/resources", () -> proposing(
                        Map.of("resources", Collections.nCopies(21, Map.of())))));
    }

    private Stream<Arguments> moves() {
        Supplier<Reply> unconditional = () -> erik.http().put(shape, Map.of("title", "x"));
        return Stream.of(
                wrong("a proposal that has seen nothing", 428, "precondition_required", "If-Match", () -> unconditional),
                wrong("a proposal that saw another", 412, "stale", "", () -> () -> erik.http()
                        .with("If-Match", "\"7\"")
                        .put(shape, Map.of("title", "x"))),
                wrong("a shape for no site", 404, "not_found", "", () -> () -> erik.http()
                        .with("If-Match", "\"0\"")
                        .put(edition + "/shapes/nowhere", Map.of("title", "x"))),
                wrong("a shape of no edition", 404, "not_found", "", () -> () -> erik.http()
                        .get(edition.replaceFirst("/en$", "/it") + "/shapes/" + SITE)),
                wrong("an approval of nothing", 404, "not_found", "", () -> () -> ada.put(
                        shape + "/approval", Map.of("version", 1))),
                wrong("an approval without a version", 400, "invalid", "/version", () -> () -> ada.put(
                        shape + "/approval", Map.of())),
                wrong("an approval of another version", 412, "stale", "/version", () -> {
                    String other = proposed(Map.of("title", "x"));
                    return () -> ada.put(other + "/approval", Map.of("version", 2));
                }),
                wrong("an approval of one's own", 403, "own_revision", "", () -> {
                    String other = proposed(Map.of("title", "x"));
                    ada.with("If-Match", "\"1\"").put(other, Map.of("title", "y")).expect(200);
                    return () -> ada.put(other + "/approval", Map.of("version", 2));
                }),
                wrong("an approval of a number that nobody checked", 409, "checks_failed", "/callToAction/url", () -> {
                    String other = proposed(call("tel:+34900202010"));
                    return () -> newsroom.desks()
                            .desk(Person.ROSA)
                            .http()
                            .put(other + "/approval", Map.of("version", 1));
                }),
                wrong("an approval of two numbers", 409, "checks_failed", "/callToAction/url", () -> {
                    String other = proposed(
                            Map.of("callToAction", Map.of("text", "Call 900 20 20 11", "url", "tel:+34900202010")));
                    return () -> newsroom.desks()
                            .desk(Person.ROSA)
                            .http()
                            .put(other + "/approval", Map.of("version", 1, "warningsSeen", true));
                }),
                wrong("a drop of what is approved", 409, "illegal_transition", "", () -> {
                    String other = proposed(Map.of("title", "x"));
                    ada.put(other + "/approval", Map.of("version", 1)).expect(200);
                    return () -> erik.http().with("If-Match", "\"2\"").delete(other);
                }));
    }

    private Arguments refused(String what, String place, Map<String, Object> body) {
        return wrong(what, 400, "invalid", place, () -> proposing(body));
    }

    private Supplier<Reply> proposing(Map<String, Object> body) {
        return () -> erik.http().with("If-Match", "\"0\"").put(shape, body);
    }

    private String proposed(Map<String, Object> body) {
        String other = Desk.edition(draft("On shapes"), "en") + "/shapes/" + SITE;
        erik.http().with("If-Match", "\"0\"").put(other, body).expect(200);
        return other;
    }

    private static Map<String, Object> call(String url) {
        return Map.of("callToAction", Map.of("text", "Call", "url", url));
    }

    private static Map<String, Object> resource(String url) {
        return Map.of("resources", List.of(Map.of("title", "More", "url", url)));
    }
}
