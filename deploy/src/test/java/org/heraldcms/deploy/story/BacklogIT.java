package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** How far translations are, and what waits for whom. */
final class BacklogIT {

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Desk erik = newsroom.desks().desk(Person.ERIK);
    private final Desk tomas = newsroom.desks().desk(Person.TOMAS);
    private final Desk rosa = newsroom.desks().desk(Person.ROSA);

    private SegmentDesk translated(String title, String... paragraphs) {
        String id = newsroom.desks().draft(SegmentDesk.draft(title, paragraphs));
        SegmentDesk segments = new SegmentDesk(tomas.http(), id, "es");
        segments.translateAll();
        return segments;
    }

    /** The counts as the article, the list and the edition show them, which must all be those of the segments. */
    private Map<String, Integer> progress(SegmentDesk segments) {
        JsonNode article = erik.http()
                .get("/api/v1/articles/" + segments.article())
                .expect(200)
                .json();
        JsonNode shown = article.at("/editions/1/progress");
        assertThat(tomas.read(segments.article(), "es").path("progress")).isEqualTo(shown);
        assertThat(article.at("/editions/0").has("progress")).as("the source").isFalse();
        Map<String, Integer> states = segments.states();
        Map<String, Integer> counted = new java.util.TreeMap<>();
        for (String state : List.of("untranslated", "translated", "stale", "reviewed")) {
            assertThat(shown.path(state).asInt()).as(state).isEqualTo(states.getOrDefault(state, 0));
            counted.put(state, shown.path(state).asInt());
        }
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(shown.path("segments").asInt());
        return counted;
    }

    @Test
    void an_approved_pair_is_reviewed_until_either_side_of_it_changes() {
        SegmentDesk segments = translated("On progress", "Talk early.", "Listen first.", "Stay calm.");
        assertThat(progress(segments)).containsEntry("translated", 4);
        tomas.submit(segments.article(), "es");
        rosa.approve(segments.article(), "es");
        assertThat(progress(segments)).containsEntry("reviewed", 4);

        segments.translate("Listen first.", "Primero escuchen.");
        assertThat(progress(segments)).containsEntry("reviewed", 3).containsEntry("translated", 1);

        assertThat(erik.save(
                                segments.article(),
                                "en",
                                SegmentDesk.draft(
                                        "On progress", "Talk early.", "Listen first.", "Stay calm, always.", "Call."))
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
        assertThat(progress(segments)).isEqualTo(Map.of("reviewed", 2, "translated", 1, "stale", 1, "untranslated", 1));

        segments.translate("Listen first.", "es: Listen first.");
        assertThat(progress(segments)).containsEntry("reviewed", 3).containsEntry("translated", 0);
    }

    @Test
    void a_translator_sees_what_waits_in_their_languages_what_changed_last_first() {
        SegmentDesk first = translated("First to change", "Talk early.", "Listen first.");
        SegmentDesk second = translated("Second to change", "Talk early.", "Stay calm.");
        SegmentDesk untouched = translated("Never to change", "Talk early.");
        erik.save(first.article(), "en", SegmentDesk.draft("First to change", "Talk earlier.", "Listen first."));
        JsonNode source = erik.save(
                second.article(), "en", SegmentDesk.draft("Second to change", "Talk early.", "Stay calm.", "Call."));

        List<JsonNode> waiting = waiting("locale=es&limit=1");

        assertThat(waiting).extracting(it -> it.path("articleId").asText()).doesNotContain(untouched.article());
        assertThat(waiting)
                .extracting(it -> it.path("articleId").asText())
                .filteredOn(id -> id.equals(first.article()) || id.equals(second.article()))
                .containsExactly(second.article(), first.article());
        JsonNode call = entry(waiting, second).at("/items/0");
        assertThat(call.path("state").asText()).isEqualTo("untranslated");
        assertThat(call.path("kind").asText()).isEqualTo("paragraph");
        assertThat(call.path("since")).isEqualTo(source.path("updatedAt"));
        JsonNode earlier = entry(waiting, first);
        assertThat(earlier.path("total").asInt()).isEqualTo(1);
        assertThat(earlier.at("/items/0/state").asText()).isEqualTo("stale");
        assertThat(earlier.at("/items/0/sourceChange").toString()).contains("early", "earlier");
        first.translate("Talk earlier.", "Hablen antes.");
        assertThat(waiting("locale=es"))
                .extracting(it -> it.path("articleId").asText())
                .doesNotContain(first.article());
    }

    private static JsonNode entry(List<JsonNode> waiting, SegmentDesk of) {
        return waiting.stream()
                .filter(it -> it.path("articleId").asText().equals(of.article()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> waiting(String query) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = tomas.http()
                    .get("/api/v1/stale?" + query + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    @Test
    void nobody_is_shown_what_waits_in_languages_they_do_not_translate() {
        SegmentDesk segments = translated("In French, too", "Talk early.");
        erik.http()
                .put(
                        Desk.edition(segments.article(), "fr"),
                        Map.of("title", "En français", "body", Map.of("type", "doc")))
                .expect(201);

        assertThat(waiting("limit=200"))
                .extracting(it -> it.path("locale").asText())
                .containsOnly("es");
        assertThat(erik.http().get("/api/v1/stale?locale=fr").expect(200).text())
                .contains(segments.article());
        assertThat(tomas.http().get("/api/v1/stale?locale=fr").status()).isEqualTo(403);
        assertThat(rosa.http().get("/api/v1/stale").expect(200).json().path("items"))
                .isEmpty();
    }
}
