package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasisTest {

    private static final Revision FIRST = Drafts.english("Talk early.", "Stay calm.");
    private static final Revision SECOND = Drafts.englishAfter(FIRST, "Talk early, and often.", "Stay calm, always.");
    private static final String TALK = Drafts.segment(FIRST, "Talk early.");
    private static final String STAY = Drafts.segment(FIRST, "Stay calm.");

    @Test
    void the_source_edition_has_no_basis() {
        assertThat(FIRST.basis()).isNull();
    }

    @Test
    void a_translation_of_the_whole_was_made_from_every_segment_of_its_source() {
        Revision spanish = Drafts.spanishOf(FIRST, "Hablen pronto.", "Mantengan la calma.");

        assertThat(spanish.basis()).isEqualTo(new Basis(1, FIRST.segments()));
    }

    @Test
    void a_segment_brought_up_leaves_the_others_as_outdated_as_they_were() {
        Basis basis = Basis.wholeOf(FIRST).withSegmentOf(TALK, SECOND);

        assertThat(basis.origins())
                .containsEntry(TALK, SECOND.segments().get(TALK))
                .containsEntry(STAY, FIRST.segments().get(STAY));
        assertThat(basis.revision()).isEqualTo(1);
    }

    @Test
    void the_last_segment_brought_up_makes_it_a_translation_of_the_newer_revision() {
        Basis basis = Basis.wholeOf(FIRST).withSegmentOf(TALK, SECOND).withSegmentOf(STAY, SECOND);

        assertThat(basis).isEqualTo(Basis.wholeOf(SECOND));
    }

    @Test
    void a_segment_that_the_source_has_gained_joins_the_basis_when_it_is_translated() {
        Revision longer = Drafts.englishAfter(FIRST, "Talk early.", "Listen first.", "Stay calm.");
        String listen = Drafts.segment(longer, "Listen first.");

        assertThat(Basis.wholeOf(FIRST).withSegmentOf(listen, longer)).isEqualTo(Basis.wholeOf(longer));
    }

    @Test
    void a_segment_that_left_the_source_leaves_the_basis() {
        Revision shorter = Drafts.englishAfter(FIRST, "Talk early.");

        assertThat(Basis.wholeOf(FIRST).withSegmentOf(STAY, shorter)).isEqualTo(Basis.wholeOf(shorter));
    }

    @Test
    void a_segment_brought_up_again_changes_nothing() {
        Basis once = Basis.wholeOf(FIRST).withSegmentOf(TALK, SECOND);

        assertThat(once.withSegmentOf(TALK, SECOND)).isEqualTo(once);
    }
}
