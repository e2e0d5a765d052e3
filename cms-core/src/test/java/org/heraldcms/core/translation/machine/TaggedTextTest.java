package org.heraldcms.core.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.RandomLines;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedTextTest {

    private static final Mark.Link HELP = new Mark.Link("https://safeharbour.example/help", null);
    private final TaggedText tagged = TaggedText.of(CodedLine.of(List.of(
            new Text("Call "),
            new Text("us & ", List.of(HELP)),
            new Text("ours", List.of(HELP, new Mark.Bold())),
            new HardBreak(),
            new Text("with "),
            new Text("curl -s", List.of(new Mark.Code())),
            new Text(" or "),
            new Text("a ", List.of(new Mark.Language(LocaleTag.of("es")))),
            new Text("casa", List.of(new Mark.Language(LocaleTag.of("es")), new Mark.Italic())))));

    private List<Inline> read(String answer) {
        return CodedLine.read(tagged.read(answer).pieces(), tagged.line().codes());
    }

    @Test
    void marks_are_tags_and_words_that_stay_as_they_are_are_not_sent() {
        assertThat(tagged.xml()).isEqualTo("Call <m1>us &amp; <m2>ours</m2></m1><m3/>with <m4/> or <m5/>");
    }

    @Test
    void a_figure_is_a_tag_that_no_translator_sees_into_and_stays_even_where_marks_are_lost() {
        Inline figure = new Inline.Fact("sailors", List.of(), null);
        TaggedText figures = TaggedText.of(
                CodedLine.of(List.of(new Text("Of "), new Text("us", List.of(HELP)), new Text(" "), figure)));
        assertThat(figures.xml()).isEqualTo("Of <m1>us</m1> <m2/>");
        TaggedText.Answer answer = figures.read("<m2/> de <m1>nosotros <m2/>");
        assertThat(answer.marksLost()).isTrue();
        assertThat(CodedLine.read(answer.pieces(), figures.line().codes()))
                .containsExactly(figure, new Text(" de nosotros "));
    }

    @Test
    void tags_may_come_back_elsewhere_in_other_spelling_and_with_kept_words_where_the_translator_put_them() {
        String answer = "O <m5></m5> o <M4 /> <m3>a <m1><m2>los nuestros</m2> &amp; nosotros</m1> llama";
        assertThat(tagged.read(answer).marksLost()).isFalse();
        assertThat(read(answer))
                .containsExactly(
                        new Text("O "),
                        new Text("a ", List.of(new Mark.Language(LocaleTag.of("es")))),
                        new Text("casa", List.of(new Mark.Language(LocaleTag.of("es")), new Mark.Italic())),
                        new Text(" o "),
                        new Text("curl -s", List.of(new Mark.Code())),
                        new Text(" "),
                        new HardBreak(),
                        new Text("a "),
                        new Text("los nuestros", List.of(HELP, new Mark.Bold())),
                        new Text(" & nosotros", List.of(HELP)),
                        new Text(" llama"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Llama <m1>a <m2>los nuestros</m2></m1><m3/>con <m4/>     | Llama a los nuestros\\ncon curl -s
                    Llama <m1>a <m2>los</m1></m2> <m3/><m4/><m5/><m9>x</m9>  | Llama a los \\ncurl -sa casax
                    Llama <m1><m2></m2>a</m1><m3/><m4/><m5/>                 | Llama a\\ncurl -sa casa
                    <m1>Llama <m1>a</m1></m1><m2>x</m2><m3/><m4/><m5/>       | Llama ax\\ncurl -sa casa
                    """)
    void where_tags_are_broken_the_words_remain(String answer, String text) {
        TaggedText.Answer read = tagged.read(answer);
        assertThat(read.marksLost()).isTrue();
        assertThat(CodedLine.text(read.pieces())).isEqualTo(text.replace("\\n", "\n"));
        assertThat(CodedLine.read(read.pieces(), tagged.line().codes()))
                .allMatch(it -> it instanceof Text(var words, var marks) && marks.isEmpty());
    }

    @Test
    void markup_in_an_answer_is_text() {
        TaggedText plain = TaggedText.of(CodedLine.of(List.of(new Text("Talk early."))));
        String answer =
                "<script>alert(1)</script> &lt;b&gt; <a href='javascript:x'>Habla</a> &amp;lt; &#39;pronto&#39;";
        assertThat(CodedLine.text(plain.read(answer).pieces()))
                .isEqualTo("<script>alert(1)</script> <b> <a href='javascript:x'>Habla</a> &lt; 'pronto'");
    }

    @Test
    void what_has_no_words_is_not_worth_sending() {
        assertThat(TaggedText.of(CodedLine.of(List.of(new Text("0800 555 0142 & 24/7"))))
                        .isWorthSending())
                .isFalse();
        assertThat(TaggedText.of(CodedLine.of(List.of(new Text("24 h")))).isWorthSending())
                .isTrue();
    }

    @RepeatedTest(200)
    void what_comes_back_as_it_went_reads_the_same(RepetitionInfo repetition) {
        List<Inline> line = RandomLines.next(new Random(repetition.getCurrentRepetition()));
        TaggedText sent = TaggedText.of(CodedLine.of(line));
        assertThat(sent.read(sent.xml()).marksLost()).as(sent.xml()).isFalse();
        assertThat(CodedLine.read(sent.read(sent.xml()).pieces(), sent.line().codes()))
                .as(sent.xml())
                .isEqualTo(line);
    }
}
