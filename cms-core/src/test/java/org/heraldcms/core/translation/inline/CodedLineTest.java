package org.heraldcms.core.translation.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.Code.LineBreak;
import org.heraldcms.core.translation.inline.Code.Marked;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CodedLineTest {

    private static final Mark.Bold BOLD = new Mark.Bold();
    private static final Mark.Italic ITALIC = new Mark.Italic();
    private static final Mark.Link ENGLISH_PAGE = new Mark.Link("https://safeharbour.example/en", null);
    private static final Mark.Link SPANISH_PAGE = new Mark.Link("https://safeharbour.example/es", null);

    private static Text run(String text, Mark... marks) {
        return new Text(text, List.of(marks));
    }

    @Test
    void codes_are_numbered_in_the_order_they_begin_and_neighbours_share_the_outer_one() {
        CodedLine line = CodedLine.of(List.of(
                run("Talk "), run("early", ENGLISH_PAGE), new HardBreak(), run("and often", ENGLISH_PAGE, BOLD)));

        assertThat(line.pieces())
                .containsExactly(
                        new Words("Talk "),
                        new Opening("1"),
                        new Words("early"),
                        new Standalone("2"),
                        new Opening("3"),
                        new Words("and often"),
                        new Closing("3"),
                        new Closing("1"));
        assertThat(line.codes().values()).containsExactly(new Marked(ENGLISH_PAGE), new LineBreak(), new Marked(BOLD));
    }

    @Test
    void a_translation_has_the_codes_of_its_source_wherever_they_stand_and_further_ones_of_its_own() {
        CodedLine source = CodedLine.of(List.of(run("a", BOLD), run("b", ENGLISH_PAGE), run("c", ITALIC)));

        CodedLine target = source.translated(
                List.of(run("b", SPANISH_PAGE), run("x", ENGLISH_PAGE), run("a", BOLD), new HardBreak()));

        assertThat(target.codes().keySet()).containsExactly("4", "2", "1", "5");
    }

    @Test
    void a_link_to_the_page_in_the_other_language_is_the_link_of_the_source() {
        CodedLine source = CodedLine.of(List.of(run("Read "), run("more", ENGLISH_PAGE)));

        assertThat(source.translated(List.of(run("más", SPANISH_PAGE))).codes())
                .containsExactly(java.util.Map.entry("1", new Marked(SPANISH_PAGE)));
    }

    @RepeatedTest(200)
    void what_was_coded_reads_back_the_same(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Inline> line = RandomLines.next(random);
        CodedLine coded = CodedLine.of(line);
        CodedLine translated = CodedLine.of(RandomLines.next(random)).translated(line);

        assertThat(CodedLine.read(coded.pieces(), coded.codes())).isEqualTo(line);
        assertThat(CodedLine.read(translated.pieces(), translated.codes())).isEqualTo(line);
        assertThat(CodeFaults.of(coded.pieces(), coded.codes(), coded.codes().keySet()))
                .isEmpty();
    }

    @Test
    void faults_are_told_one_by_one() {
        CodedLine source = CodedLine.of(List.of(run("a", BOLD), new HardBreak(), run("b", ENGLISH_PAGE)));

        assertThat(CodeFaults.of(
                        List.of(
                                new Opening("1"),
                                new Opening("7"),
                                new Words("x"),
                                new Closing("7"),
                                new Closing("1"),
                                new Standalone("3"),
                                new Opening("1"),
                                new Closing("1"),
                                new Closing("9"),
                                new Opening("2")),
                        source.codes(),
                        Set.of("2")))
                .containsExactly(
                        "Code \"7\" is not one of the source.",
                        "Code 3 (link) is a pair, but here it stands alone.",
                        "Code 1 (bold) stands more than once.",
                        "Code 1 (bold) has no text within it.",
                        "Code \"9\" is closed, but was not opened.",
                        "Code 2 (line break) stands alone, but here it is a pair.",
                        "Code 2 (line break) is missing.");
    }

    @Test
    void a_mark_within_one_of_its_own_kind_is_a_fault() {
        CodedLine source = CodedLine.of(List.of(run("a", ENGLISH_PAGE), run(" "), run("b", SPANISH_PAGE)));

        assertThat(CodeFaults.of(
                        List.of(new Opening("1"), new Opening("2"), new Words("x"), new Closing("2"), new Closing("1")),
                        source.codes(),
                        Set.of()))
                .containsExactly("Code 2 (link) stands within code 1 of the same kind.");
    }
}
