package org.heraldcms.core.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.article.SegmentTexts.SegmentText;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair.State;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private final Revision english = Drafts.english("Talk early.", "Call 0800 555 0142.", "Stay calm.");
    private final Revision spanish =
            Drafts.spanishOf(english, "Habla pronto.", "Llama al 0800 555 0142.", "Con calma.");

    @Test
    void a_translation_of_the_newest_source_is_not_outdated() {
        assertThat(translation(english).isOutdated()).isFalse();
    }

    @Test
    void a_changed_sentence_makes_exactly_its_segment_stale_and_shows_what_it_was() {
        Revision changed = Drafts.englishAfter(english, "Talk early.", "Call 0800 555 0199.", "Stay calm.");
        assertThat(translation(changed).isOutdated()).isTrue();
        assertThat(translation(changed).segments())
                .filteredOn(pair -> pair.state() == State.STALE)
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.translatedFrom()).hasFieldOrPropertyWithValue("text", "Call 0800 555 0142."));
    }

    @Test
    void moving_a_paragraph_outdates_nothing() {
        Revision moved = Drafts.englishAfter(english, "Stay calm.", "Talk early.", "Call 0800 555 0142.");
        assertThat(translation(moved).isOutdated()).isFalse();
    }

    @Test
    void a_new_paragraph_is_untranslated_and_outdates_the_edition_but_no_other_segment() {
        Revision longer = Drafts.englishAfter(english, "Talk early.", "Listen.", "Call 0800 555 0142.", "Stay calm.");
        assertThat(translation(longer).isOutdated()).isTrue();
        assertThat(translation(longer).segments())
                .extracting(SegmentPair::state)
                .containsExactly(
                        State.TRANSLATED, State.TRANSLATED, State.UNTRANSLATED, State.TRANSLATED, State.TRANSLATED);
    }

    @Test
    void a_paragraph_taken_out_of_the_source_leaves_its_translation_in_sight() {
        Revision shorter = Drafts.englishAfter(english, "Talk early.", "Stay calm.");
        assertThat(translation(shorter).isOutdated()).isTrue();
        assertThat(translation(shorter).segments())
                .filteredOn(pair -> pair.state() == State.ORPHANED)
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.target()).hasFieldOrPropertyWithValue("text", "Llama al 0800 555 0142."));
    }

    @Test
    void each_stale_segment_shows_the_source_it_was_itself_translated_from() {
        Revision second =
                Drafts.englishAfter(english, "Talk early, always.", "Call 0800 555 0142.", "Stay calm, always.");
        Revision third =
                Drafts.englishAfter(second, "Talk early, if you can.", "Call 0800 555 0142.", "Stay calm, please.");
        Revision broughtUp = Drafts.translated(
                List.of(english, second),
                spanish,
                Drafts.saying(Drafts.segment(english, "Talk early."), "Siempre pronto."));
        Past past = new Past(textsOf(english, second), Set.of());

        assertThat(new Translation(third, broughtUp, past).segments())
                .filteredOn(pair -> pair.state() == State.STALE)
                .extracting(SegmentPair::translatedFrom)
                .extracting("text")
                .containsExactly("Talk early, always.", "Stay calm.");
    }

    @Test
    void a_segment_is_reviewed_as_long_as_both_texts_are_the_approved_ones() {
        String calm = Drafts.segment(english, "Stay calm.");
        Past past = new Past(
                Map.of(),
                Set.of(new Past.Approved(
                        calm,
                        english.segments().getOrDefault(calm, ""),
                        spanish.segments().getOrDefault(calm, ""))));
        List<Revision> sources = List.of(english);

        assertThat(state(calm, new Translation(english, spanish, past))).isEqualTo(State.REVIEWED);
        Revision edited = Drafts.translated(sources, spanish, Drafts.saying(calm, "Con mucha calma."));
        assertThat(state(calm, new Translation(english, edited, past))).isEqualTo(State.TRANSLATED);
        Revision undone = Drafts.translated(sources, edited, Drafts.saying(calm, "Con calma."));
        assertThat(state(calm, new Translation(english, undone, past))).isEqualTo(State.REVIEWED);
        Revision changed = Drafts.englishAfter(english, "Talk early.", "Call 0800 555 0142.", "Stay calm, please.");
        assertThat(state(calm, new Translation(changed, spanish, past))).isEqualTo(State.STALE);
    }

    @Test
    void where_nobody_has_begun_everything_is_untranslated() {
        assertThat(new Translation(english, null).segments()).hasSize(4).allSatisfy(pair -> {
            assertThat(pair.state()).isEqualTo(State.UNTRANSLATED);
            assertThat(pair.target()).isNull();
        });
    }

    @Test
    void a_title_that_is_still_the_source_s_is_untranslated() {
        Revision begun = Drafts.translated(
                List.of(english), null, Drafts.saying(Drafts.segment(english, "Stay calm."), "Con calma."));

        assertThat(new Translation(english, begun).segments())
                .extracting(SegmentPair::state)
                .containsExactly(State.UNTRANSLATED, State.UNTRANSLATED, State.UNTRANSLATED, State.TRANSLATED);
    }

    @Test
    void what_put_a_text_in_stands_beside_it() {
        String calm = Drafts.segment(english, "Stay calm.");
        SegmentDraft draft = new SegmentDraft(calm, TextNode.valueOf("Quieto."), null, null, Provenance.MACHINE);

        assertThat(new Translation(english, Drafts.translated(List.of(english), spanish, draft)).segments())
                .extracting(SegmentPair::provenance)
                .containsExactly(Provenance.PERSON, Provenance.PERSON, Provenance.PERSON, Provenance.MACHINE);
    }

    private static State state(String segment, Translation translation) {
        return translation.segments().stream()
                .filter(pair -> pair.id().equals(segment))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Translation translation(Revision source) {
        return new Translation(source, spanish, new Past(textsOf(english), Set.of()));
    }

    private static Map<String, SegmentText> textsOf(Revision... revisions) {
        return Stream.of(revisions)
                .flatMap(revision -> revision.content().segments().stream())
                .collect(Collectors.toMap(
                        Segment::hash, it -> new SegmentText(it.text(), it.content()), (one, same) -> one));
    }
}
