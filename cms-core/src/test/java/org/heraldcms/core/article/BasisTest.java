package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

        assertThat(spanish.basis()).isEqualTo(new Basis(1, FIRST.segments(), Map.of(), true));
    }
}
