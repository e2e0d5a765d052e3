package org.heraldcms.core.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Revision;
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

    private Translation translation(Revision source) {
        return new Translation(source, spanish, new Past(textsOf(english), Set.of()));
    }

    private static Map<String, SegmentText> textsOf(Revision revision) {
        return revision.content().segments().stream()
                .collect(Collectors.toMap(Segment::hash, it -> new SegmentText(it.text(), it.content())));
    }
}
