package org.heraldcms.deploy.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** The glossary is kept by editors, shown beside what is translated, and goes to other tools and back. */
final class GlossaryIT {

    private static final String GLOSSARY = "/api/v1/glossary";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient tomas = newsroom.desks().desk(Person.TOMAS).http();

    @Test
    void a_term_is_added_changed_found_in_texts_and_removed() {
        Reply added = erik.post(GLOSSARY, entry("lifeboat", "bote salvavidas")).expect(201);
        String path = added.header("Location");
        assertThat(terms("The lifeboats are ready.").findValuesAsText("text")).containsExactly("lifeboat");

        Reply changed = erik.with("If-Match", added.header("ETag"))
                .put(path, entry("lifeboat", "lancha de socorro"))
                .expect(200);
        JsonNode term = terms("One lifeboat is out.").path(0);
        assertThat(term.path("translations").path(0).asText()).isEqualTo("lancha de socorro");
        assertThat(term.path("rule").asText()).isEqualTo("translate");
        assertThat(term.path("start").asInt()).isEqualTo(4);
        assertThat(term.path("end").asInt()).isEqualTo(12);

        assertThat(erik.with("If-Match", added.header("ETag"))
                        .put(path, entry("lifeboat", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(erik.put(path, entry("lifeboat", "x")).status()).isEqualTo(428);
        erik.with("If-Match", changed.header("ETag")).delete(path).expect(204);
        assertThat(erik.get(path).status()).isEqualTo(404);
        assertThat(terms("No lifeboat is left.")).isEmpty();
    }

    @Test
    void lists_are_sorted_searched_and_paged() {
        for (String term : List.of("quay wall", "quay side", "quay crane")) {
            erik.post(GLOSSARY, entry(term, "muelle " + term)).expect(201);
        }
        JsonNode page =
                tomas.get(GLOSSARY + "?q=QUAY&locale=en&limit=2").expect(200).json();
        JsonNode rest = tomas.get(GLOSSARY + "?q=QUAY&locale=en&limit=2&cursor="
                        + page.path("next").asText())
                .expect(200)
                .json();
        assertThat(page.path("items").findValuesAsText("text")).contains("quay crane", "quay side");
        assertThat(rest.path("items").findValuesAsText("text")).contains("quay wall");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void the_glossary_goes_out_and_comes_in_again_as_known() {
        erik.post(
                        GLOSSARY,
                        Map.of(
                                "keep",
                                true,
                                "note",
                                "=1+1",
                                "terms",
                                List.of(Map.of("locale", "en", "text", "Harbour Café"))))
                .expect(201);
        for (String format : List.of("csv", "tbx", "tbx?style=dct")) {
            Reply out = tomas.get(GLOSSARY + "/" + format).expect(200);
            assertThat(out.header("Content-Disposition")).contains("attachment");
            Reply in = erik.with("Content-Type", out.header("Content-Type").split(";")[0])
                    .send("POST", GLOSSARY + "/" + format.split("\\?")[0], BodyPublishers.ofByteArray(out.bytes()))
                    .expect(200);
            assertThat(in.json().path("added").asInt()
                            + in.json().path("changed").asInt())
                    .as(format + in.text())
                    .isZero();
            assertThat(in.json().path("known").asInt()).isPositive();
        }
        assertThat(tomas.get(GLOSSARY + "/csv").text()).contains("'=1+1");
    }

    @Test
    void what_is_wrong_is_refused_and_changes_nothing() {
        assertThat(tomas.post(GLOSSARY, entry("buoy", "boya")).status()).isEqualTo(403);
        refused(erik.post(GLOSSARY, Map.of()), 400, "/terms");
        refused(
                erik.post(GLOSSARY, Map.of("terms", List.of(Map.of("locale", "nowhere", "text", "x")))),
                400,
                "/terms/0/locale");
        refused(
                erik.post(GLOSSARY, Map.of("terms", List.of(Map.of("locale", "en", "text", "x".repeat(201))))),
                413,
                "/terms/0/text");
        refused(erik.post(GLOSSARY, Map.of("terms", List.of(Map.of("locale", "en")))), 400, "/terms/0");
        refused(
                erik.post(GLOSSARY, Map.of("terms", List.of(Map.of("locale", "en", "text", "x", "status", "good")))),
                400,
                "status");
        refused(send("csv", "text/csv", "en,es\nberth,atraque\nberth,\u0007"), 400, "Line 3");
        refused(send("csv", "text/csv", "en,xx-nowhere\nberth,x"), 400, "column");
        refused(send("tbx", "application/xml", "<tbx><text><body><conceptEntry>"), 400, "Line 1");
        refused(
                send(
                        "tbx",
                        "application/xml",
                        "<!DOCTYPE tbx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><tbx>&a;</tbx>"),
                400,
                "Line 1");
        refused(send("csv", "text/csv", "en\n" + "x,".repeat(5 << 20)), 413, "");
        assertThat(erik.get(GLOSSARY + "?q=berth").json().path("items")).isEmpty();
    }

    private Reply send(String format, String type, String text) {
        return erik.with("Content-Type", type)
                .send("POST", GLOSSARY + "/" + format, BodyPublishers.ofByteArray(text.getBytes(UTF_8)));
    }

    private static void refused(Reply reply, int status, String place) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.text()).contains(place).doesNotContain("org.heraldcms", "Exception", "\tat ");
    }

    /** The terms that are shown beside a text that is to be translated. */
    private JsonNode terms(String text) {
        String article = newsroom.desks().draft(Paragraphs.draft("On the sea", text));
        String segment = Paragraphs.segment(
                tomas.get(Desk.edition(article, "es") + "/segments").expect(200).json(), text);
        return tomas.get(Desk.edition(article, "es") + "/segments/" + segment + "/suggestions")
                .expect(200)
                .json()
                .path("terms");
    }

    private static Map<String, Object> entry(String en, String es) {
        return Map.of("terms", List.of(Map.of("locale", "en", "text", en), Map.of("locale", "es", "text", es)));
    }
}
