package org.heraldcms.deploy.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.deploy.story.Paragraphs.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** Editions go out to translators' tools and come back, whatever became of them meanwhile. */
final class XliffIT {

    private static final String XLIFF = "application/xliff+xml";
    private static final String ZIP = "application/zip";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient tomas = newsroom.desks().desk(Person.TOMAS).http();

    private static String xliff(String article) {
        return Desk.edition(article, "es") + "/xliff";
    }

    private String sent(String article) {
        Reply reply = tomas.get(xliff(article)).expect(200);
        assertThat(reply.header("Content-Type")).startsWith(XLIFF);
        return reply.text();
    }

    private Reply back(String article, String text) {
        return tomas.with("Content-Type", XLIFF).send("PUT", xliff(article), BodyPublishers.ofString(text));
    }

    private JsonNode segments(String article) {
        return tomas.get(Desk.edition(article, "es") + "/segments").expect(200).json();
    }

    private static String translated(String text, String source, String target) {
        return text.replace(
                "<source>" + source + "</source>", "<source>" + source + "</source><target>" + target + "</target>");
    }

    private JsonNode item(String article, String source) {
        JsonNode segments = segments(article);
        String id = segment(segments, source);
        return segments.path("items")
                .valueStream()
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void rewrite(String article, String... paragraphs) {
        Reply before = erik.get(Desk.edition(article, "en")).expect(200);
        JsonNode body = before.json().path("body");
        for (int i = 0; i < paragraphs.length; i++) {
            ((ObjectNode) body.at("/content/" + i + "/content/0")).put("text", paragraphs[i]);
        }
        erik.with("If-Match", before.header("ETag"))
                .put(
                        Desk.edition(article, "en"),
                        Map.of("title", before.json().path("title").asText(), "body", body))
                .expect(200);
    }

    @Test
    void an_edition_that_nobody_began_goes_out_and_comes_back_begun() {
        String article =
                newsroom.desks().draft(Paragraphs.draft("On buoys", "Red to the left.", "Green to the right."));
        String text = sent(article);
        assertThat(text).contains("target=0", "state=\"initial\"").doesNotContain("<target");

        Reply reply = back(article, translated(text, "Red to the left.", "Rojo a la izquierda."))
                .expect(200);
        assertThat(reply.json().path("saved")).hasSize(1);
        assertThat(reply.json().path("revision").asInt()).isEqualTo(1);
        assertThat(item(article, "Red to the left.").at("/target/text").asText())
                .isEqualTo("Rojo a la izquierda.");
        assertThat(item(article, "Green to the right.").path("state").asText()).isEqualTo("untranslated");
        assertThat(back(article, sent(article)).expect(200).json().path("saved"))
                .isEmpty();
    }

    @Test
    void a_source_that_moved_makes_its_segment_stale_and_what_somebody_changed_stays() {
        String article = newsroom.desks()
                .draft(Paragraphs.draft("On tides", "The tide turns at six.", "Boats wait.", "Gulls do not."));
        String text = translated(
                translated(sent(article), "The tide turns at six.", "La marea cambia a las seis."),
                "Boats wait.",
                "Los barcos esperan.");
        rewrite(article, "The tide turns at seven.");
        String boats = item(article, "Boats wait.").path("id").asText();
        tomas.with("If-Match", segmentTag(article, boats))
                .put(Desk.edition(article, "es") + "/segments/" + boats, Map.of("text", "Las barcas esperan."))
                .expect(200);

        JsonNode merged = back(article, text).expect(200).json();
        assertThat(merged.path("saved")).hasSize(1);
        assertThat(merged.path("stale")).isEqualTo(merged.path("saved"));
        assertThat(merged.at("/conflicts/0/theirs/text").asText()).isEqualTo("Las barcas esperan.");
        assertThat(merged.at("/conflicts/0/file/text").asText()).isEqualTo("Los barcos esperan.");
        assertThat(item(article, "Boats wait.").at("/target/text").asText()).isEqualTo("Las barcas esperan.");
        JsonNode stale = item(article, "The tide turns at seven.");
        assertThat(stale.path("state").asText()).isEqualTo("stale");
        assertThat(sent(article)).contains("herald:stale", "[-six-]{+seven+}");
    }

    private String segmentTag(String article, String segment) {
        return tomas.get(Desk.edition(article, "es") + "/segments/" + segment).header("ETag");
    }

    @Test
    void comments_terms_and_what_was_translated_elsewhere_travel_along() {
        String first = newsroom.desks().draft(Paragraphs.draft("On fog", "Fog signals sound twice a minute."));
        newsroom.desks().translate(first, Paragraphs.draft("Sobre niebla", "Las señales suenan dos veces por minuto."));
        newsroom.desks().approve(first, "es");
        String second = newsroom.desks().draft(Paragraphs.draft("On mist", "Fog signals sound twice a minute."));
        tomas.with("If-Match", segmentTag(second, "title"))
                .put(Desk.edition(second, "es") + "/segments/title", Map.of("text", "Sobre bruma"))
                .expect(200, 201);
        tomas.post(
                        Desk.edition(second, "es") + "/comments",
                        Map.of("segment", "title", "text", "Mist or fog? <see> & ask"))
                .expect(201);
        Eventually.that("the memory has it", () -> sent(second).contains("dos veces por minuto"));
        assertThat(sent(second))
                .contains("mtc:match", "similarity=\"100\"")
                .contains("Mist or fog? &lt;see&gt; &amp; ask");
    }

    @Test
    void a_package_takes_many_editions_out_and_reports_each_on_the_way_back() {
        String one = newsroom.desks().draft(Paragraphs.draft("On knots", "Tie it twice."));
        String two = newsroom.desks().draft(Paragraphs.draft("On reefs", "Coil it dry."));
        String query = "/api/v1/xliff?locale=es&article=" + one + "&article=" + two;
        Reply out = tomas.get(query).expect(200);
        assertThat(out.header("Content-Type")).startsWith(ZIP);
        Map<String, String> files = unpacked(out.bytes());
        assertThat(files.keySet()).containsExactly("on-knots.es.xlf", "on-reefs.es.xlf");
        files.replaceAll((name, text) -> name.startsWith("on-knots")
                ? translated(text, "Tie it twice.", "Átalo dos veces.")
                : text.replace("Coil it dry.", "Burn it."));

        JsonNode items = tomas.with("Content-Type", ZIP)
                .send("POST", "/api/v1/xliff", BodyPublishers.ofByteArray(packed(files)))
                .expect(200)
                .json()
                .path("items");
        assertThat(items.at("/0/name").asText()).isEqualTo("on-knots.es.xlf");
        assertThat(items.at("/0/merged/saved")).hasSize(1);
        assertThat(items.at("/1/problem/code").asText()).isEqualTo("invalid");
        assertThat(items.at("/1/problem/errors/0/detail").asText()).isEqualTo("The source of this unit was altered.");
        assertThat(item(one, "Tie it twice.").at("/target/text").asText()).isEqualTo("Átalo dos veces.");
    }

    private static Map<String, String> unpacked(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_taken_is_refused_and_changes_nothing() {
        String article = newsroom.desks().draft(Paragraphs.draft("On masts", "Look up."));
        String other = newsroom.desks().draft(Paragraphs.draft("On keels", "Look down."));
        String text = translated(sent(article), "Look up.", "Mira arriba.");
        String changes = tomas.get("/api/v1/articles/" + article).expect(200).text();

        refused(article, "", 400, "malformed", "");
        refused(article, text.replace("</target>", ""), 400, "malformed", "line");
        refused(article, "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + text, 400, "malformed", "DOCTYPE");
        refused(article, text.replace("version=\"2.1\"", "version=\"2.2\""), 400, "invalid", "/version");
        refused(article, text.replace("Mira arriba.", "<pc id=\"9\">Mira</pc>"), 400, "invalid", "/units/");
        refused(article, sent(other), 400, "invalid", "/original");
        refused(article, text.replace("target=0", "target=7"), 400, "invalid", "/original");
        refused(article, text.replace("trgLang=\"es\"", "trgLang=\"fr\""), 400, "invalid", "/trgLang");
        refused(article, text + " ".repeat(2 << 20), 413, "too_large", "");
        assertThat(tomas.with("Content-Type", "text/plain")
                        .send("PUT", xliff(article), BodyPublishers.ofString(text))
                        .status())
                .isEqualTo(415);
        assertThat(tomas.get(Desk.edition(article, "en") + "/xliff").status()).isEqualTo(409);
        assertThat(tomas.get("/api/v1/xliff?locale=es").status()).isEqualTo(400);
        assertThat(tomas.with("Content-Type", ZIP)
                        .send("POST", "/api/v1/xliff", BodyPublishers.ofString("no zip"))
                        .status())
                .isEqualTo(400);
        assertThat(newsroom.desks()
                        .desk(Person.ROSA)
                        .http()
                        .with("Content-Type", XLIFF)
                        .send("PUT", xliff(article), BodyPublishers.ofString(text))
                        .status())
                .isEqualTo(403);
        assertThat(tomas.get("/api/v1/articles/" + article).expect(200).text()).isEqualTo(changes);
        assertThat(List.of(back(article, text).expect(200).json().path("saved").size()))
                .containsExactly(1);
    }

    private void refused(String article, String text, int status, String code, String place) {
        Reply reply = back(article, text);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.text()).contains(place).doesNotContain("okapi", "Exception", "root:");
    }
}
