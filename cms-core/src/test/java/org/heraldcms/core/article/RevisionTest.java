package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final Revision ENGLISH = Drafts.english("Talk early.", "Stay calm.");

    @Test
    void the_same_text_saved_again_says_the_same() {
        Revision again = Drafts.englishAfter(ENGLISH, "Talk early.", "Stay calm.");

        assertThat(again.saysTheSameAs(ENGLISH)).isTrue();
    }

    @Test
    void a_changed_word_says_something_else() {
        Revision changed = Drafts.englishAfter(ENGLISH, "Talk early.", "Stay kind.");

        assertThat(changed.saysTheSameAs(ENGLISH)).isFalse();
    }

    @Test
    void paragraphs_that_changed_places_say_something_else() {
        Revision moved = Drafts.englishAfter(ENGLISH, "Stay calm.", "Talk early.");

        assertThat(moved.saysTheSameAs(ENGLISH)).isFalse();
        assertThat(moved.segments()).isEqualTo(ENGLISH.segments());
    }

    @Test
    void a_translation_on_a_newer_basis_says_something_else_even_in_the_same_words() {
        Revision first = Drafts.english("Talk early.");
        Revision second = Drafts.englishAfter(first, "Talk earlier.");

        assertThat(Drafts.spanishOf(second, "Hablen pronto.").saysTheSameAs(Drafts.spanishOf(first, "Hablen pronto.")))
                .isFalse();
    }
}
