package org.heraldcms.core.article;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.heraldcms.core.article.Comparison.Kind;
import org.heraldcms.core.article.Comparison.Piece;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final LocaleTag ENGLISH = LocaleTag.of("en");

    private static List<Kind> changes(Revision from, Revision to) {
        return Comparison.of(from, to).stream().map(Comparison::change).toList();
    }

    /** What is left of the pieces without those of one kind. */
    private static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(joining());
    }

    @Test
    void a_changed_number_is_shown_as_what_went_and_what_came() {
        assertThat(Comparison.pieces(ENGLISH, "Call 0142 now", "Call 0199 now"))
                .containsExactly(
                        new Piece(Kind.SAME, "Call "),
                        new Piece(Kind.REMOVED, "0142"),
                        new Piece(Kind.ADDED, "0199"),
                        new Piece(Kind.SAME, " now"));
    }

    @Test
    void words_changed_one_after_the_other_are_one_change() {
        assertThat(Comparison.pieces(ENGLISH, "Talk early and often.", "Talk late or never."))
                .containsExactly(
                        new Piece(Kind.SAME, "Talk "),
                        new Piece(Kind.REMOVED, "early and often"),
                        new Piece(Kind.ADDED, "late or never"),
                        new Piece(Kind.SAME, "."));
    }

    @Test
    void equal_texts_are_one_piece_and_empty_ones_none() {
        assertThat(Comparison.pieces(ENGLISH, "Stay calm.", "Stay calm."))
                .containsExactly(new Piece(Kind.SAME, "Stay calm."));
        assertThat(Comparison.pieces(ENGLISH, "", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "es, ¿Cuándo hablar?, ¿Cuándo escuchar?",
        "ar, اتصل الآن, اتصل غدا",
        "ja, 子どもと話す, 子どもに聞く",
        "hi, अभी बात करें, अभी फ़ोन करें",
        "en, Talk 👨‍👩‍👧 early, Talk 👨‍👩‍👦 early",
    })
    void in_every_language_the_pieces_give_both_texts_back(String locale, String before, String after) {
        List<Piece> pieces = Comparison.pieces(LocaleTag.of(locale), before, after);

        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
    }

    /** A failure names its seed, which is the number of the repetition. */
    @RepeatedTest(50)
    void whatever_was_edited_the_pieces_give_both_texts_back(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = words(random);
        String after = words(random);

        List<Piece> pieces = Comparison.pieces(ENGLISH, before, after);

        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(List.of("talk", "early, ", "\n", "stay calm. ")::get)
                .collect(joining());
    }

    @Test
    void revisions_are_compared_segment_by_segment() {
        Revision first = Drafts.english("Talk early.", "Stay calm.");
        Revision second = Drafts.englishAfter(first, "Talk early.", "Listen first.", "Stay calm.");

        assertThat(changes(first, second)).containsExactly(Kind.SAME, Kind.SAME, Kind.ADDED, Kind.SAME);
    }

    @Test
    void a_removed_segment_stands_where_it_stood() {
        Revision first = Drafts.english("Talk early.", "Listen first.", "Stay calm.");
        Revision second = Drafts.englishAfter(first, "Talk early.", "Stay calm.");

        assertThat(changes(first, second)).containsExactly(Kind.SAME, Kind.SAME, Kind.REMOVED, Kind.SAME);
    }

    @Test
    void segments_removed_side_by_side_keep_their_order() {
        Revision first = Drafts.english("Talk early.", "Listen first.", "Stay calm.");
        Revision second = Drafts.englishAfter(first);

        assertThat(Comparison.of(first, second))
                .extracting(it -> it.words().getFirst())
                .containsExactly(
                        new Piece(Kind.SAME, "Talking with your child about phones"),
                        new Piece(Kind.REMOVED, "Talk early."),
                        new Piece(Kind.REMOVED, "Listen first."),
                        new Piece(Kind.REMOVED, "Stay calm."));
    }

    @Test
    void a_reworded_segment_is_changed_and_shows_its_words() {
        Revision first = Drafts.english("Agree on the hours together, and write them down.");
        Revision second = Drafts.englishAfter(first, "Agree on the hours together, and keep to them.");

        Comparison changed = Comparison.of(first, second).getLast();

        assertThat(changed.change()).isEqualTo(Kind.CHANGED);
        assertThat(changed.words()).startsWith(new Piece(Kind.SAME, "Agree on the hours together, and "));
    }

    @Test
    void a_segment_that_moved_is_the_same() {
        Revision first = Drafts.english("Talk early.", "Listen first.");
        Revision second = Drafts.englishAfter(first, "Listen first.", "Talk early.");

        assertThat(Comparison.of(first, second))
                .extracting(Comparison::id)
                .containsExactly("title", Drafts.segment(first, "Listen first."), Drafts.segment(first, "Talk early."));
        assertThat(changes(first, second)).containsOnly(Kind.SAME);
    }
}
