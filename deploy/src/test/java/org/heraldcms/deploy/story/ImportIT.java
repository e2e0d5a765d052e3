package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Pages from elsewhere become drafts in all their languages, once an editor has said so. */
final class ImportIT {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String PAGE = """
            Skip to main content

            Summer at the quay: what we tell every family

            06/14/2025

            With the first warm days, children come down to the quay again, and 40% more accidents are counted.

            1. Never alone:

            Whoever swims alone has nobody to call for help. Agree on a friend who stays on the quay.

            2. Who to call:

            Call the coast guard at 555-0134 at any time of the day.

            Con los primeros días de calor, los niños vuelven al muelle, y se cuentan un 40% más de accidentes.

            1. Nunca a solas:

            Quien nada a solas no tiene a quien pedir ayuda. Acuerden qué amigo se queda en el muelle.

            2. A quién llamar:

            Llame a la guardia costera al 555-0134 a cualquier hora del día.
            """;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();

    private Reply raw(String type, byte[] page) {
        return erik.with("Content-Type", type).send("POST", IMPORTS, BodyPublishers.ofByteArray(page));
    }

    private Reply raw(String type, String page) {
        return raw(type, page.getBytes(StandardCharsets.UTF_8));
    }

    private String begun(Reply reply) {
        return IMPORTS + "/" + reply.expect(201).json().path("id").asText();
    }

    private Reply page(String begun) {
        return erik.get(begun + "/pages/0").expect(200);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> excluded(JsonNode proposal) {
        return each(proposal.path("blocks"))
                .filter(block -> block.path("excluded").asBoolean())
                .map(block -> block.path("furniture").path("rule").asText())
                .toList();
    }

    @Test
    void a_page_in_two_languages_becomes_an_article_whose_segments_are_paired() {
        String begun = begun(raw("text/plain; charset=utf-8", PAGE));
        Reply read = page(begun);
        JsonNode proposal = read.json().path("proposal");
        assertThat(excluded(proposal)).containsExactly("skip_link", "date");
        assertThat(proposal.path("pairs")).hasSize(5);
        Map<String, Object> title = Map.of("locale", "es", "title", "Verano en el muelle", "slug", "verano");
        erik.with("If-Match", read.header("ETag"))
                .put(begun + "/pages/0", Map.of("editions", List.of(title)))
                .expect(200);
        String article = erik.post(begun + "/pages/0/article", Map.of())
                .expect(201)
                .json()
                .path("id")
                .asText();
        JsonNode spanish = erik.get(Desk.edition(article, "es")).expect(200).json();
        assertThat(spanish.path("title").asText()).isEqualTo("Verano en el muelle");
        assertThat(spanish.path("state").asText()).isEqualTo("draft");
        JsonNode segments = erik.get(Desk.edition(article, "es") + "/segments")
                .expect(200)
                .json()
                .path("items");
        assertThat(each(segments).map(it -> it.path("state").asText()))
                .hasSize(6)
                .containsOnly("translated");
        erik.post(begun + "/pages/0/article", Map.of()).expect(409);
        erik.delete(begun).expect(204);
        erik.get(begun).expect(404);
        erik.get(Desk.edition(article, "en")).expect(200);
    }

    @Test
    void the_checks_find_in_a_page_what_its_translators_overlooked_and_nothing_that_is_right_stops_it() {
        String careless = PAGE.replace("and 40% more accidents", "and in 2024, 40% more accidents")
                .replace("y se cuentan un 40% más", "y in 2024, se cuentan un 40% más")
                .replace("Acuerden qué amigo", "Acuerdenn qué amigo");
        assertThat(found(made(careless))).contains("in", "Acuerdenn");
        String wrong = PAGE.replace("al 555-0134 a", "al 555-0143 a");
        assertThat(each(checks(made(wrong))).map(it -> it.path("check").asText() + it.path("severity")))
                .contains("contact\"block\"");
    }

    /** Makes the article of a page. */
    private String made(String page) {
        String begun = begun(raw("text/plain; charset=utf-8", page));
        String slug = "verano-" + begun.substring(begun.length() - 12);
        Map<String, Object> title = Map.of("locale", "es", "title", "Verano en el muelle", "slug", slug);
        erik.with("If-Match", page(begun).header("ETag"))
                .put(begun + "/pages/0", Map.of("editions", List.of(title)))
                .expect(200);
        return erik.post(begun + "/pages/0/article", Map.of())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode checks(String article) {
        return erik.get(Desk.edition(article, "es") + "/checks")
                .expect(200)
                .json()
                .path("items");
    }

    /** What was found in the Spanish text; nothing of it may stop the edition. */
    private List<String> found(String article) {
        JsonNode items = checks(article);
        assertThat(each(items).filter(it -> it.path("severity").asText().equals("block")))
                .as(items.toPrettyString())
                .isEmpty();
        return each(items).map(it -> it.path("target").path("text").asText()).toList();
    }

    @Test
    void an_editor_takes_in_what_was_left_out_and_parts_what_was_paired() {
        String begun = begun(raw("text/plain", PAGE));
        Reply read = page(begun);
        JsonNode proposal = read.json().path("proposal");
        JsonNode date = each(proposal.path("blocks"))
                .filter(block -> block.path("text").asText().equals("06/14/2025"))
                .findFirst()
                .orElseThrow();
        JsonNode pair = proposal.path("pairs").path(0);
        Map<String, Object> edit = Map.of(
                "blocks",
                List.of(Map.of("id", date.path("id"), "excluded", false)),
                "split",
                List.of(Map.of("source", pair.path("source"), "target", pair.path("target"))));
        erik.put(begun + "/pages/0", edit).expect(428);
        HeraldClient seen = erik.with("If-Match", read.header("ETag"));
        JsonNode edited = seen.put(begun + "/pages/0", edit).expect(200).json().path("proposal");
        seen.put(begun + "/pages/0", edit).expect(412);
        assertThat(edited.path("pairs")).hasSize(4);
        assertThat(edited.path("editions").path(1).path("unpaired").path(0)).isEqualTo(pair.path("target"));
        String article = erik.post(begun + "/pages/0/article", Map.of())
                .expect(201)
                .json()
                .path("id")
                .asText();
        JsonNode segments = erik.get(Desk.edition(article, "es") + "/segments")
                .expect(200)
                .json()
                .path("items");
        assertThat(each(segments).map(it -> it.path("state").asText())).contains("orphaned", "untranslated");
    }

    @Test
    void many_pages_are_read_one_by_one_and_the_import_tells_how_far_it_is() {
        List<Map<String, Object>> pages = IntStream.range(0, 30)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "quay-" + i, "content", PAGE, "format", "text"))
                .toList();
        String begun = begun(erik.post(IMPORTS, Map.of("pages", pages, "locales", List.of("en", "es-MX"))));
        Eventually.that("all pages are read", () -> {
            JsonNode state = erik.get(begun).expect(200).json();
            return state.path("state").asText().equals("ready")
                    && state.path("done").asInt() == 30;
        });
        JsonNode proposal = page(begun).json().path("proposal");
        assertThat(each(proposal.path("editions")).map(it -> it.path("locale").asText()))
                .containsExactly("en", "es-MX");
        assertThat(erik.get(IMPORTS + "?limit=1").expect(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void html_in_an_old_charset_keeps_its_letters_and_says_what_it_lost() {
        byte[] old = "<h1>Año nuevo en el muelle</h1><p>Los niños corren por el puerto.</p><iframe src=x></iframe>"
                .getBytes(StandardCharsets.ISO_8859_1);
        JsonNode proposal =
                page(begun(raw("text/html; charset=utf-8", old))).json().path("proposal");
        assertThat(proposal.path("editions").path(0).path("title").asText()).isEqualTo("Año nuevo en el muelle");
        assertThat(each(proposal.path("losses")).map(JsonNode::asText))
                .anyMatch(loss -> loss.contains("charset"))
                .anyMatch(loss -> loss.contains("<iframe>"));
    }

    @Test
    void bad_pages_are_refused_and_say_why() {
        assertThat(raw("text/html", "x".repeat(10_000_000)).status()).isEqualTo(413);
        assertThat(raw("text/plain", " \u0000 \n").status()).isEqualTo(400);
        assertThat(raw("text/plain", "555-0134").text()).contains("\"/pages/0/locale\"");
        assertThat(raw("text/html; charset=klingon", "<p>x</p>").status()).isEqualTo(400);
        assertThat(raw("application/pdf", "%PDF").status()).isEqualTo(415);
        assertThat(raw("text/markdown", "a\n\n".repeat(6_000)).status()).isEqualTo(413);
        refused(Map.of("pages", List.of()), "/pages");
        refused(Map.of("pages", List.of(Map.of("name", "x"))), "/pages/0/content");
        refused(Map.of("pages", List.of(Map.of("content", "Tides", "format", "pdf"))), "/pages/0/format");
        refused(Map.of("pages", List.of(Map.of("content", "Tides", "locale", "xx-YY"))), "/pages/0/locale");
        refused(Map.of("pages", List.of(Map.of("content", "Tides", "baseUrl", "file:///etc"))), "/pages/0/baseUrl");
        refused(Map.of("pages", List.of(Map.of("parts", List.of()))), "/pages/0/parts");
        erik.get(IMPORTS + "/x").expect(404);
        erik.get(begun(raw("text/plain", PAGE)) + "/pages/7").expect(404);
    }

    private void refused(Map<String, Object> sent, String pointer) {
        Reply reply = erik.post(IMPORTS, sent).expect(400);
        assertThat(reply.json().path("errors").path(0).path("pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void only_who_may_create_articles_brings_pages_in() {
        HeraldClient tomas = newsroom.desks().desk(Person.TOMAS).http();
        tomas.post(IMPORTS, Map.of("pages", List.of(Map.of("content", PAGE)))).expect(403);
        tomas.get(begun(raw("text/plain", PAGE))).expect(403);
    }

    /** A page from life, in English and Spanish, that stands outside this project. */
    @Test
    @EnabledIfEnvironmentVariable(named = "HERALD_TEST_PAGE", matches = ".+")
    void a_page_from_life_comes_in_with_both_its_languages_three_sections_each_and_its_mistakes_are_found()
            throws IOException {
        String text = Files.readString(Path.of(System.getenv("HERALD_TEST_PAGE")));
        JsonNode proposal = page(begun(raw("text/plain", text))).json().path("proposal");
        assertThat(excluded(proposal)).contains("skip_link", "campaign", "date");
        assertThat(each(proposal.path("editions")).map(it -> it.path("locale").asText()))
                .containsExactly("en", "es");
        for (JsonNode edition : proposal.path("editions")) {
            assertThat(edition.path("unpaired")).isEmpty();
            assertThat(each(edition.path("body").path("content"))
                            .filter(block -> block.path("type").asText().equals("heading")))
                    .hasSize(3);
        }
        assertThat(found(made(text))).contains("in", "Entendemous", "asegurate");
    }
}
