package org.heraldcms.core.translation.interchange.xliff;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.translation.interchange.xliff.Files.file;
import static org.heraldcms.core.translation.interchange.xliff.Files.read;
import static org.heraldcms.core.translation.interchange.xliff.Files.segment;
import static org.heraldcms.core.translation.interchange.xliff.Files.text;
import static org.heraldcms.core.translation.interchange.xliff.Files.throughOkapi;
import static org.heraldcms.core.translation.interchange.xliff.Files.unit;

import java.util.List;
import java.util.Random;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.RandomLines;
import org.heraldcms.core.translation.interchange.xliff.ReadUnit.Reading;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.Candidate;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.Note;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class XliffRoundTripTest {

    private static final Mark.Link ENGLISH = new Mark.Link("https://safeharbour.example/en/help?a=1&b=2", "Help");
    private static final Mark.Link SPANISH = new Mark.Link("https://safeharbour.example/es/ayuda", "Ayuda");
    private static final List<Inline> SOURCE = List.of(
            new Text("Call "),
            new Text("the ", List.of(ENGLISH)),
            new Text("helpline", List.of(ENGLISH, new Mark.Bold())),
            new HardBreak(),
            new Text(" at any hour."));
    private static final List<Inline> TARGET = List.of(
            new Text("A cualquier hora,"),
            new HardBreak(),
            new Text("llama a la ", List.of(SPANISH)),
            new Text("línea de ayuda", List.of(SPANISH, new Mark.Bold())),
            new Text("."));

    private final CodedLine sent = CodedLine.of(SOURCE);

    private Reading reading(String text, @Nullable List<Inline> before) {
        ReadUnit unit = read(text).units().getFirst();
        assertThat(unit.isOf(sent)).isTrue();
        return unit.read(sent, before == null ? null : sent.translated(before));
    }

    @RepeatedTest(200)
    void everything_written_is_valid_and_reads_back_the_same(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Inline> source = RandomLines.next(random);
        List<Inline> target = random.nextInt(4) == 0 ? null : RandomLines.next(random);
        String text = text(file(random.nextBoolean() ? "ar" : "es", List.of(unit("p-1_x", source, target))));

        XLIFFReader.validate(text, null);
        ReadUnit back = read(text).units().getFirst();
        CodedLine coded = CodedLine.of(source);
        assertThat(back.isOf(coded)).as(text).isTrue();
        assertThat(back.isTranslated())
                .isEqualTo(target != null && !Inline.text(target).isBlank());
        if (target != null && back.isTranslated()) {
            Reading reading = back.read(coded, coded.translated(target));
            assertThat(reading.faults()).as(text).isEmpty();
            assertThat(reading.line()).as(text).isEqualTo(target);
        }
    }

    @Test
    void okapis_reader_and_writer_change_nothing() {
        ReadFile file =
                read(throughOkapi(text(file("es", List.of(unit("p", SOURCE, TARGET), unit("q", SOURCE, null))))));

        assertThat(file.original()).isEqualTo(new Original(Files.ARTICLE, LocaleTag.of("es"), 3, 2));
        assertThat(file.units()).extracting(ReadUnit::id).containsExactly("p", "q");
        assertThat(file.units()).extracting(ReadUnit::done).containsExactly(true, false);
        assertThat(file.units()).allMatch(unit -> unit.isOf(sent));
        assertThat(file.units().getLast().isTranslated()).isFalse();
        Reading back = file.units().getFirst().read(sent, sent.translated(TARGET));
        assertThat(back.faults()).isEmpty();
        assertThat(back.line()).isEqualTo(TARGET);
    }

    @Test
    void a_file_edited_by_hand_says_what_the_hand_wrote_with_the_marks_of_the_source() {
        String text = text(file("es", List.of(unit("p", SOURCE, null))))
                .replace(
                        "</source>",
                        "</source><target>Llama a <ph id='3' canCopy='no' canDelete='no' type='fmt' subType='xlf:lb'/>"
                                + "<mrk id='m1' translate='yes'>la <pc id='1' canCopy='no' canDelete='no' type='link'>"
                                + "<![CDATA[línea <b>]]>&#160;de<pc id='2' canCopy='no' canDelete='no' type='fmt'"
                                + " subType='xlf:b'> ayuda</pc></pc></mrk></target>");

        Reading reading = reading(text, null);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.line())
                .containsExactly(
                        new Text("Llama a "),
                        new HardBreak(),
                        new Text("la "),
                        new Text("línea <b>\u00a0de", List.of(ENGLISH)),
                        new Text(" ayuda", List.of(ENGLISH, new Mark.Bold())));
    }

    @Test
    void a_link_keeps_the_address_that_the_translation_had_and_takes_the_sources_when_that_is_copied() {
        String text = text(file("es", List.of(unit("p", SOURCE, TARGET))));
        String own = text.replace("llama a la", "telefonea a la");
        String source = own.replaceAll(
                "(?s)(<target>.*?)dataRefStart=\"d\\d+\"",
                "$1dataRefStart=\"" + text.replaceAll("(?s).*?dataRefStart=\"(d\\d+)\".*", "$1") + "\"");

        assertThat(reading(own, TARGET).line()).contains(new Text("telefonea a la ", List.of(SPANISH)));
        assertThat(reading(source, TARGET).line()).contains(new Text("telefonea a la ", List.of(ENGLISH)));
    }

    @Test
    void units_that_nobody_has_translated_may_have_an_empty_target() {
        String text = text(file("es", List.of(unit("p", SOURCE, null))));

        for (String empty : List.of("<target/>", "<target></target>", "<target xml:space='preserve'>\n  </target >")) {
            assertThat(read(text.replace("</source>", "</source>" + empty)).units())
                    .singleElement()
                    .matches(unit -> !unit.isTranslated());
        }
    }

    @Test
    void a_file_may_come_back_in_utf_16_with_other_white_space_and_with_its_source_marked_up() {
        String text = text(file("es", List.of(unit("p", SOURCE, TARGET))))
                .replace("encoding=\"UTF-8\"", "encoding='latin1'")
                .replaceFirst("Call ", "\n   <mrk id='m1' type='term'>Call</mrk> ");

        assertThat(ReadFile.of(text.getBytes(UTF_16)).units()).singleElement().matches(unit -> unit.isOf(sent));
    }

    @Test
    void characters_that_okapi_uses_for_itself_are_carried_too() {
        List<Inline> icons = List.of(new Text("\uE101\uE110 a \uE106"), new Text("\uE1071", List.of(new Mark.Bold())));
        ReadUnit back =
                read(text(file("es", List.of(unit("p", icons, icons))))).units().getFirst();
        CodedLine coded = CodedLine.of(icons);

        assertThat(back.isOf(coded)).isTrue();
        assertThat(back.read(coded, coded.translated(icons)).line()).isEqualTo(icons);
    }

    @Test
    void what_helps_a_translator_is_valid_too() {
        XliffUnit unit = new XliffUnit(
                segment("p", SOURCE),
                segment("p", TARGET),
                State.STALE,
                List.of(new Note("comment", "]]> <b> & \u0001 \r\n \uD800"), new Note("context", "List item")),
                List.of(new Candidate(87, "Call <us> ]]>", "Llámanos ]]>", "Herald: \"Phones\"")),
                List.of(
                        new Term(
                                Term.Rule.TRANSLATE, "helpline", List.of("línea de ayuda", "teléfono"), false, "A & B"),
                        new Term(Term.Rule.KEEP, "Safe Harbour", List.of(), true, "")));
        String text = text(file("es", List.of(unit)));

        XLIFFReader.validate(text, null);
        assertThat(text)
                .contains("state=\"initial\" subState=\"herald:stale\"")
                .contains("similarity=\"87\"")
                .contains("<gls:translation>Safe Harbour</gls:translation>");
        assertThat(reading(text, TARGET).line()).isEqualTo(TARGET);
    }
}
