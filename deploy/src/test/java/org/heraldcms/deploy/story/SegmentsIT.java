package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** Translating segment by segment, by several people at once and while the source changes. */
final class SegmentsIT {

    private static final String TALK = "Talk early, and often.";
    private static final String CALL = "Call 0800 555 0142 at any hour.";
    private static final String CALM = "Stay calm, whatever they tell you.";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Desk erik = newsroom.desks().desk(Person.ERIK);
    private final Desk tomas = newsroom.desks().desk(Person.TOMAS);

    private SegmentDesk article(String title, String... paragraphs) {
        String id = newsroom.desks().draft(SegmentDesk.draft(title, paragraphs));
        return new SegmentDesk(tomas.http(), id, "es");
    }

    private void rewrite(SegmentDesk segments, String title, String... paragraphs) {
        assertThat(erik.save(segments.article(), "en", SegmentDesk.draft(title, paragraphs))
                        .path("revision")
                        .asInt())
                .isGreaterThan(1);
    }

    @Test
    void an_edition_is_begun_by_its_first_segment_and_can_be_submitted_once_it_has_a_title() {
        SegmentDesk segments = article("Safe at home", TALK, CALM);
        assertThat(segments.read().json().path("revision").asInt()).isZero();
        assertThat(segments.states()).isEqualTo(Map.of("untranslated", 3));

        segments.translate(CALM, "Con calma, digan lo que digan.");

        JsonNode begun = tomas.read(segments.article(), "es");
        assertThat(begun.path("title").asText()).isEqualTo("Safe at home");
        assertThat(begun.path("body").toString()).doesNotContain(TALK);
        assertThat(segments.states()).isEqualTo(Map.of("untranslated", 2, "translated", 1));
        Reply refused = tomas.http().post(Desk.edition(segments.article(), "es") + "/review", Map.of());
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);

        segments.translate("Safe at home", "A salvo en casa");
        segments.translate(TALK, "Hablad pronto y a menudo.");

        assertThat(tomas.read(segments.article(), "es").path("slug").asText()).startsWith("a-salvo-en-casa");
        tomas.submit(segments.article(), "es");
    }

    @Test
    void people_who_translate_different_segments_at_the_same_moment_all_keep_their_text() throws Exception {
        String[] paragraphs = IntStream.range(0, 8)
                .mapToObj(i -> "Paragraph " + i + " of many.")
                .toArray(String[]::new);
        SegmentDesk segments = article("Many hands", paragraphs);
        List<JsonNode> seen = segments.items();

        List<Integer> statuses = atOnce(seen.stream()
                .map(item -> (Callable<Integer>) () -> segments.save(
                                item,
                                Map.of("text", "es " + item.at("/source/text").asText()))
                        .status())
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(segments.items())
                .allSatisfy(item -> assertThat(item.at("/target/text").asText())
                        .isEqualTo("es " + item.at("/source/text").asText()));
        assertThat(tomas.read(segments.article(), "es").path("revision").asInt())
                .isEqualTo(seen.size());
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService people = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> done = new ArrayList<>();
            for (Callable<T> task : tasks) {
                done.add(people.submit(() -> {
                    assertThat(start.await()).isNotNegative();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void of_two_who_translate_the_same_segment_the_second_is_shown_what_the_first_wrote() throws Exception {
        SegmentDesk segments = article("Two at one", TALK);
        JsonNode seen = segments.item(TALK);

        List<Reply> replies = atOnce(List.of(
                () -> segments.save(seen, Map.of("text", "Hablen pronto.")),
                () -> segments.save(seen, Map.of("text", "Habla temprano."))));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
        Reply refused = replies.stream()
                .filter(reply -> reply.status() == 412)
                .findFirst()
                .orElseThrow();
        JsonNode present = segments.item(TALK);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("code").asText()).isEqualTo("stale");
        assertThat(refused.json().path("current")).isEqualTo(present);
        assertThat(segments.one(present.path("id").asText()).header("ETag"))
                .isEqualTo(present.path("tag").asText());
        assertThat(segments.save(refused.json().path("current"), Map.of("text", "Hablen temprano."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoever_has_seen_the_edition_as_a_whole_is_refused_for_any_change_of_it() {
        SegmentDesk segments = article("As a whole", TALK, CALM);
        segments.translate(TALK, "Hablen pronto.");
        String whole = segments.read().header("ETag");
        segments.translate(CALM, "Con calma.");

        Reply refused = segments.save(segments.item(TALK).path("id").asText(), whole, Map.of("text", "Hablen."));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.json().at("/current/target/text").asText()).isEqualTo("Hablen pronto.");
    }

    @Test
    void each_stale_segment_shows_what_became_of_its_own_source_until_it_is_confirmed_or_translated_anew() {
        SegmentDesk segments = article("On help", TALK, CALL, CALM);
        segments.translateAll();
        String callThen = segments.item(CALL).at("/source/hash").asText();
        rewrite(segments, "On help", TALK, "Call 0800 555 0199 at any hour.", CALM);
        rewrite(segments, "On help", "Talk early, and listen.", "Call 0800 555 0199 at any hour.", CALM);
        assertThat(segments.states()).isEqualTo(Map.of("stale", 2, "translated", 2));

        assertThat(segments.save(segments.item("Talk early, and listen."), Map.of("confirm", true))
                        .status())
                .isEqualTo(200);

        JsonNode call = segments.item("Call 0800 555 0199 at any hour.");
        assertThat(call.path("state").asText()).isEqualTo("stale");
        assertThat(call.at("/translatedFrom/text").asText()).isEqualTo(CALL);
        assertThat(call.path("sourceChange").toString()).contains("0142", "0199");
        assertThat(segments.save(call, Map.of("text", "Llame.", "sourceHash", callThen))
                        .status())
                .isEqualTo(200);
        call = segments.item("Call 0800 555 0199 at any hour.");
        assertThat(call.path("state").asText())
                .as("translated from the older text")
                .isEqualTo("stale");
        assertThat(call.path("provenance").asText()).isEqualTo("person");
        segments.translate("Call 0800 555 0199 at any hour.", "Llame al 0800 555 0199 a cualquier hora.");
        assertThat(segments.states()).isEqualTo(Map.of("translated", 4));
        assertThat(tomas.read(segments.article(), "es").path("outdated").asBoolean())
                .isFalse();
    }

    @Test
    void a_text_whose_source_is_taken_out_stays_until_it_is_dropped_and_holds_again_when_the_source_comes_back() {
        SegmentDesk segments = article("Out and in", TALK, CALL);
        segments.translateAll();
        rewrite(segments, "Out and in", TALK);
        assertThat(segments.states()).isEqualTo(Map.of("orphaned", 1, "translated", 2));

        rewrite(segments, "Out and in", TALK, CALL);
        assertThat(segments.states()).isEqualTo(Map.of("translated", 3));

        rewrite(segments, "Out and in", TALK);
        assertThat(segments.save(segments.item("es: " + CALL), Map.of("text", ""))
                        .status())
                .isEqualTo(200);
        assertThat(segments.states()).isEqualTo(Map.of("translated", 2));
        assertThat(tomas.read(segments.article(), "es").path("body").toString()).doesNotContain("0142");
    }

    @Test
    void what_is_wrong_with_a_segment_is_named_and_changes_nothing() {
        SegmentDesk segments = article("Wrong", TALK);
        SegmentDesk other = article("Another", CALM);
        segments.translateAll();
        JsonNode talk = segments.item(TALK);
        String foreign = other.item(CALM).path("id").asText();
        String before = segments.read().text();

        refused(segments.save(talk, Map.of("text", "x", "sourceHash", "0".repeat(32))), 400, "/sourceHash");
        refused(segments.save(talk, Map.of("text", "x", "confirm", true)), 400, "/content");
        refused(segments.save(talk, Map.of("content", List.of(Map.of("type", "script")))), 400, "/content/0/type");
        refused(segments.save(talk, Map.of()), 400, "/content");
        refused(segments.save(foreign, "\"none\"", Map.of("text", "x")), 404, "not_found");
        refused(segments.save(talk.path("id").asText(), "\"99999999999\"", Map.of("text", "x")), 412, "stale");
        refused(segments.save(talk.path("id").asText(), "none", Map.of("text", "x")), 412, "stale");
        refused(segments.saveUnseen(talk.path("id").asText(), Map.of("text", "x")), 428, "If-Match");
        refused(other.save(other.item(CALM), Map.of("confirm", true)), 400, "/confirm");
        refused(segments.one(foreign), 404, "not_found");
        SegmentDesk source = new SegmentDesk(erik.http(), segments.article(), "en");
        refused(source.save(talk.path("id").asText(), "\"1\"", Map.of("text", "x")), 409, "illegal_transition");
        SegmentDesk french = new SegmentDesk(tomas.http(), segments.article(), "fr");
        refused(french.save(talk.path("id").asText(), "\"none\"", Map.of("text", "x")), 403, "forbidden");
        assertThat(segments.read().text()).isEqualTo(before);
    }

    private static void refused(Reply reply, int status, String place) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.text()).contains(place);
    }
}
