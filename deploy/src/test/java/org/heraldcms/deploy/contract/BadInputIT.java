package org.heraldcms.deploy.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.params.provider.Arguments;

/** Requests that do not say what they must, or say it in a wrong form. */
final class BadInputIT extends Refused {

    private static final int MB = 1 << 20;

    @Override
    Stream<Arguments> all() {
        return Stream.of(texts(), figures(), requests(), preconditions()).flatMap(some -> some);
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

    private Stream<Arguments> figures() {
        return Stream.of(
                figure("a figure that is no number", "value", "about seven"),
                figure("a figure of 31 digits", "value", "1".repeat(31)),
                figure("a figure of no known unit", "unit", "bananas"),
                figure("a figure with a qualifier of its own", "qualifier", "roughly"),
                figure("a figure from a script", "sourceUrl", "javascript:alert(1)"),
                figure("a figure from nowhere", "source", " "),
                figure("a figure of no year", "year", 20),
                figure("a figure to be reviewed on no day", "reviewBy", "2027-02-30"),
                figure("a figure under no key", "key", "Boats & co."),
                wrong(
                        "a figure that is not there",
                        400,
                        "invalid",
                        "/body/content/0/content/0/attrs/key",
                        () -> saving(
                                "{'type':'paragraph','content':[{'type':'fact','attrs':{'key':'nobody-knows'}}]}")),
                wrong(
                        "a wording without its number",
                        400,
                        "invalid",
                        "/wordings/es",
                        () -> () -> erik.http()
                                .post("/api/v1/facts", Figure.with("wordings", Map.of("es", "unos barcos")))));
    }

    private Arguments figure(String what, String member, Object value) {
        return wrong(
                what,
                400,
                "invalid",
                "/" + member,
                () -> () -> erik.http().post("/api/v1/facts", Figure.with(member, value)));
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
                        "an audit from a day without a date",
                        400,
                        "invalid",
                        "from",
                        () -> () -> ada.get("/api/v1/audit?from=yesterday")),
                wrong(
                        "an audit that ends before it begins",
                        400,
                        "invalid",
                        "until",
                        () -> () -> ada.get("/api/v1/audit?from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z")),
                wrong(
                        "notices that are neither read nor unread",
                        400,
                        "invalid",
                        "unread",
                        () -> () -> erik.http().get("/api/v1/notices?unread=maybe")),
                wrong(
                        "a notice of somebody else's, or nobody's",
                        404,
                        "not_found",
                        "",
                        () -> () -> erik.http()
                                .send(
                                        "PUT",
                                        "/api/v1/notices/018f0000-0000-7000-8000-000000000001/reading",
                                        BodyPublishers.noBody())),
                wrong(
                        "a time zone that is none",
                        400,
                        "invalid",
                        "/zone",
                        () -> () -> json(ada.with("If-Match", "\"0\""))
                                .send(
                                        "PUT",
                                        "/api/v1/notices/settings",
                                        BodyPublishers.ofString("{\"mode\":\"daily\",\"hour\":8,\"zone\":\"Madrid\","
                                                + "\"language\":\"es\"}"))),
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

    private Supplier<Reply> saving(String block) {
        return () -> erik.http().with("If-Match", "\"1\"").put(edition, Map.of("title", "T", "body", doc(block)));
    }

    private Supplier<Reply> takenSlug() {
        Map<String, Object> same = Map.of("title", "Other", "slug", "a-slug-of-ones-own", "body", doc(paragraph("x")));
        Map<String, Object> begun = Map.of("sourceLocale", "en", "edition", same);
        erik.http().post("/api/v1/articles", begun).expect(201);
        return () -> erik.http().post("/api/v1/articles", begun);
    }

    private static HeraldClient json(HeraldClient who) {
        return who.with("Content-Type", "application/json");
    }

    private static String link(String address) {
        return "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'"
                + address + "'}}]}]}";
    }
}
