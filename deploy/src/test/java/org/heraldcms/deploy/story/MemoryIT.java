package org.heraldcms.deploy.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** What was translated once is offered wherever it is needed again, and nothing that was translated is lost. */
final class MemoryIT {

    private static final String TMX = "application/x-tmx+xml";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient tomas = newsroom.desks().desk(Person.TOMAS).http();

    @Test
    void what_is_approved_is_suggested_in_another_article() {
        String first = newsroom.desks()
                .draft(Paragraphs.draft("On lanterns", "A lantern at the window tells sailors that we are awake."));
        newsroom.desks()
                .translate(
                        first,
                        Paragraphs.draft("Sobre faroles", "Un farol en la ventana dice a los marineros que velamos."));
        String second = newsroom.desks()
                .draft(Paragraphs.draft(
                        "On lamps",
                        "A lantern at the window tells sailors that we are awake.",
                        "A lantern at the window tells sailors that we are asleep.",
                        "A lantern at the window does not tell sailors that we are awake."));
        String like = segment(second, "A lantern at the window tells sailors that we are asleep.");
        newsroom.desks().approve(first, "es");
        long approved = System.nanoTime();
        Eventually.that(
                "a similar text is suggested", () -> !suggestions(second, like).isEmpty());
        System.out.printf(
                "suggested %d ms after the approval%n",
                Duration.ofNanos(System.nanoTime() - approved).toMillis());

        JsonNode fuzzy = suggestions(second, like).path(0);
        assertThat(fuzzy.path("score").asInt()).isBetween(80, 99);
        assertThat(fuzzy.path("kind").asText()).isEqualTo("fuzzy");
        assertThat(fuzzy.path("target").path("text").asText())
                .isEqualTo("Un farol en la ventana dice a los marineros que velamos.");
        assertThat(fuzzy.path("diff").findValuesAsText("kind")).contains("same", "removed", "added");
        assertThat(fuzzy.path("origin").path("kind").asText()).isEqualTo("approved");
        assertThat(fuzzy.path("origin").path("articleId").asText()).isEqualTo(first);
        assertThat(fuzzy.path("origin").path("name").asText()).isEqualTo("Rosa Marín");

        JsonNode exact = suggestions(
                        second, segment(second, "A lantern at the window tells sailors that we are awake."))
                .path(0);
        assertThat(exact.path("score").asInt()).isEqualTo(100);
        JsonNode denied = suggestions(
                        second, segment(second, "A lantern at the window does not tell sailors that we are awake."))
                .path(0);
        assertThat(denied.path("score").asInt()).isLessThanOrEqualTo(69);
        assertThat(denied.path("flags").path(0).asText()).isEqualTo("negation_differs");
    }

    @Test
    void a_translation_that_vanished_is_found_again_and_filled_in_where_it_stood() {
        String article = newsroom.desks()
                .draft(Paragraphs.draft("On gulls", "Gulls cry at dawn.", "Herons wait.", "Terns dive."));
        JsonNode begun = newsroom.desks()
                .translate(
                        article,
                        Paragraphs.draft(
                                "Sobre gaviotas",
                                "Las gaviotas gritan al alba.",
                                "Las garzas esperan.",
                                "Los charranes se zambullen."));
        JsonNode body = begun.path("body");
        String herons = segment(article, "Herons wait.");
        String revision = String.valueOf(begun.path("revision").asInt());
        ((ArrayNode) body.path("content")).remove(1);
        tomas.with("If-Match", "\"" + revision + "\"")
                .put(Desk.edition(article, "es"), Map.of("title", "Sobre gaviotas", "body", body))
                .expect(200);

        JsonNode found = suggestions(article, herons).path(0);
        assertThat(found.path("score").asInt()).isEqualTo(102);
        assertThat(found.path("origin").path("kind").asText()).isEqualTo("vanished");
        assertThat(found.path("target").path("text").asText()).isEqualTo("Las garzas esperan.");

        String etag = tomas.get(Desk.edition(article, "es")).header("ETag");
        Reply filled = tomas.with("If-Match", etag)
                .post(Desk.edition(article, "es") + "/prefills", Map.of())
                .expect(200);
        assertThat(filled.json().path("filled").valueStream())
                .extracting(one -> one.path("segment").asText())
                .containsExactly(herons);
        assertThat(filled.json().path("left").asInt()).isZero();
        JsonNode segments = tomas.get(Desk.edition(article, "es") + "/segments").json();
        JsonNode back = segments.path("items")
                .valueStream()
                .filter(item -> item.path("id").asText().equals(herons))
                .findFirst()
                .orElseThrow();
        assertThat(back.path("target").path("text").asText()).isEqualTo("Las garzas esperan.");
        assertThat(back.path("provenance").asText()).isEqualTo("memory");
        assertThat(tomas.with("If-Match", etag)
                        .post(Desk.edition(article, "es") + "/prefills", Map.of())
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_file_of_another_tool_comes_in_is_searched_goes_out_and_comes_in_again_as_known() {
        String tmx = "<tmx version='1.4'><header srclang='en'/><body>"
                + "<tu><tuv xml:lang='en'><seg>Moor the dinghy.</seg></tuv>"
                + "<tuv xml:lang='gl'><seg>Amarra o bote &lt;script>alert(1)&lt;/script></seg></tuv></tu>"
                + "<tu><tuv xml:lang='en'><seg>Moor <bpt i='1'>&lt;b></bpt>both<ept i='1'>&lt;/b></ept>.</seg></tuv>"
                + "<tuv xml:lang='gl'><seg>Amarra ambos.</seg></tuv></tu></body></tmx>";
        assertThat(bringIn(erik, tmx).expect(200).json()).isEqualTo(json(2, 0));
        Eventually.that(
                "the words are found", () -> search("moor").path("items").size() == 2);
        JsonNode unit = search("dinghy").path("items").path(0);
        assertThat(unit.path("target").path("text").asText()).isEqualTo("Amarra o bote <script>alert(1)</script>");
        assertThat(unit.path("origin").path("kind").asText()).isEqualTo("imported");

        Reply exported =
                erik.get("/api/v1/memory/tmx?sourceLocale=en&targetLocale=gl").expect(200);
        assertThat(exported.header("Content-Type")).startsWith(TMX);
        assertThat(exported.text()).contains("<bpt i=\"1\" type=\"bold\">&lt;strong&gt;</bpt>both");
        assertThat(bringIn(erik, exported.text()).expect(200).json()).isEqualTo(json(0, 2));

        erik.delete("/api/v1/memory/" + unit.path("id").asText()).expect(204);
        assertThat(search("dinghy").path("items")).isEmpty();
        assertThat(erik.delete("/api/v1/memory/" + unit.path("id").asText()).status())
                .isEqualTo(404);
    }

    @Test
    void the_list_of_the_memory_goes_on_page_by_page() {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            units.append(
                    "<tu><tuv xml:lang='en'><seg>Buoy number %d</seg></tuv><tuv xml:lang='eu'><seg>Buia %d</seg></tuv></tu>"
                            .formatted(i, i));
        }
        bringIn(erik, "<tmx version='1.4'><header srclang='en'/><body>" + units + "</body></tmx>")
                .expect(200);
        Eventually.that(
                "all are found",
                () -> tomas.get("/api/v1/memory?q=buoy&limit=200")
                                .json()
                                .path("items")
                                .size()
                        == 5);
        for (String query : List.of("q=buoy", "targetLocale=eu")) {
            JsonNode page =
                    tomas.get("/api/v1/memory?limit=3&" + query).expect(200).json();
            JsonNode rest = tomas.get("/api/v1/memory?limit=3&" + query + "&cursor="
                            + page.path("next").asText())
                    .expect(200)
                    .json();
            assertThat(page.path("items").size() + rest.path("items").size()).isEqualTo(5);
            assertThat(rest.path("items").findValuesAsText("id"))
                    .doesNotContainAnyElementsOf(page.path("items").findValuesAsText("id"));
        }
        assertThat(tomas.get("/api/v1/memory?limit=3&q=other&cursor=bm9uc2Vuc2U")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_is_wrong_is_refused_and_changes_nothing() {
        String unknown = "<tmx version='1.4'><header srclang='en'/><body>"
                + "<tu><tuv xml:lang='en'><seg>Anchor A</seg></tuv><tuv xml:lang='es'><seg>Ancla A</seg></tuv></tu>\n"
                + "<tu><tuv xml:lang='en'><seg>Anchor B</seg></tuv><tuv xml:lang='qq'><seg>x</seg></tuv></tu>"
                + "</body></tmx>";
        Reply refused = bringIn(erik, unknown);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Line 2", "unit 2").doesNotContain("Exception", "\tat ");
        assertThat(bringIn(erik, "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + unknown)
                        .status())
                .isEqualTo(400);
        assertThat(bringIn(erik, "<tmx>" + "x".repeat(10 << 20)).status()).isEqualTo(413);
        assertThat(bringIn(tomas, unknown).status()).isEqualTo(403);
        assertThat(erik.with("Content-Type", "text/plain")
                        .send("POST", "/api/v1/memory/tmx", BodyPublishers.ofString(unknown))
                        .status())
                .isEqualTo(415);
        assertThat(tomas.get("/api/v1/memory?targetLocale=nowhere").status()).isEqualTo(400);
        assertThat(tomas.get("/api/v1/memory?q=" + "x".repeat(201)).status()).isEqualTo(400);
        assertThat(tomas.delete("/api/v1/memory/" + UUID.randomUUID()).status()).isEqualTo(403);
        assertThat(newsroom.reader().get("/api/v1/memory").status()).isEqualTo(401);
        assertThat(search("anchor").path("items")).isEmpty();

        String article = newsroom.desks().draft(Paragraphs.draft("On ropes", "Coil the rope."));
        assertThat(tomas.get(Desk.edition(article, "es") + "/segments/nothing/suggestions")
                        .status())
                .isEqualTo(404);
        assertThat(tomas.get(Desk.edition(article, "en") + "/segments/title/suggestions")
                        .status())
                .isEqualTo(400);
        assertThat(tomas.post(Desk.edition(article, "fr") + "/prefills", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(tomas.post(Desk.edition(article, "es") + "/prefills", Map.of())
                        .expect(200)
                        .json()
                        .path("filled"))
                .isEmpty();
    }

    private static JsonNode json(int added, int known) {
        return JsonNodeFactory.instance.objectNode().put("added", added).put("known", known);
    }

    private static Reply bringIn(HeraldClient by, String tmx) {
        return by.with("Content-Type", TMX)
                .send("POST", "/api/v1/memory/tmx", BodyPublishers.ofByteArray(tmx.getBytes(UTF_8)));
    }

    private JsonNode search(String words) {
        return tomas.get("/api/v1/memory?sourceLocale=en&q=" + words)
                .expect(200)
                .json();
    }

    private JsonNode suggestions(String article, String segment) {
        return tomas.get(Desk.edition(article, "es") + "/segments/" + segment + "/suggestions")
                .expect(200)
                .json()
                .path("items");
    }

    private String segment(String article, String source) {
        return Paragraphs.segment(
                tomas.get(Desk.edition(article, "es") + "/segments").expect(200).json(), source);
    }
}
