package org.heraldcms.core.translation.interchange.xliff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heraldcms.core.translation.interchange.xliff.Files.file;
import static org.heraldcms.core.translation.interchange.xliff.Files.read;
import static org.heraldcms.core.translation.interchange.xliff.Files.text;
import static org.heraldcms.core.translation.interchange.xliff.Files.unit;

import java.util.List;
import java.util.Random;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.CodedLine;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XliffRefusalTest {

    private static final String NOISE = "\"<&>';/=id 1\uE103";
    private static final List<Inline> SOURCE = List.of(
            new Text("Call "),
            new Text("us", List.of(new Mark.Link("https://safeharbour.example/help", null))),
            new Text(" now", List.of(new Mark.Bold())));
    private static final List<Inline> TARGET = List.of(
            new Text("Llámanos", List.of(new Mark.Link("https://safeharbour.example/help", null))),
            new Text(" ya", List.of(new Mark.Bold())));

    private final String good = text(file("es", List.of(unit("p", SOURCE, TARGET))));

    private static HeraldException refusal(byte[] bytes) {
        return catchThrowableOfType(HeraldException.class, () -> ReadFile.of(bytes));
    }

    private static HeraldException refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <!DOCTYPE xliff>
                    <!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">
                    <!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>
                    <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
                    <!-- hidden --> <?and not?> <!DOCTYPE xliff>
                    <!doctype xliff>
                    """)
    void a_document_type_is_refused_before_any_parser_sees_it(String doctype) {
        String text = good.replaceFirst("<xliff", doctype.replace("$", "\\$") + "\n<xliff");
        HeraldException refused = refusal(text);
        assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refused).hasMessage("A document type (DOCTYPE) is not accepted.");
        assertThat(refusal(("\uFEFF" + text).getBytes(UTF_16LE))).hasMessage(refused.getMessage());
    }

    @Test
    void an_entity_that_nobody_declared_and_a_document_type_within_the_document_are_malformed() {
        assertThat(refusal(good.replace("Llámanos", "&xxe;")))
                .hasMessageContaining("line 13, column 99")
                .extracting(HeraldException::code)
                .isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal(good.replace("Llámanos", "<!DOCTYPE x>")))
                .hasMessage("This is not well-formed XML.")
                .extracting(HeraldException::code)
                .isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void what_is_not_well_formed_is_told_with_its_line_and_column() {
        HeraldException refused = refusal(good.replace("</target>", "</targe>"));
        assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED);
        long line = good.substring(0, good.indexOf("</target>")).lines().count();
        assertThat(refused.getMessage())
                .startsWith("This is not well-formed XML at line " + line + ", column ")
                .contains("target");
    }

    @Test
    void other_encodings_than_utf_8_and_utf_16_are_refused() {
        assertThat(refusal(good.replace("UTF-8", "ISO-8859-1").getBytes(ISO_8859_1))
                        .code())
                .isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal(new byte[] {0, 1, 2, (byte) 0xFF}).code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal(new byte[0]).code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal("Hello").code()).isEqualTo(ErrorCode.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    version="2.1"           | version="2.2"           | /version  | XLIFF is read in the versions 2.0 and 2.1.
                    document:2.0            | document:1.2            |           | This is not valid XLIFF at line 2
                    state="translated"      | state="done"            |           | This is not valid XLIFF at line
                    /articles/              | /other/                 | /original | which edition of which article
                    ?source=3               | ?source=0               | /original | which edition of which article
                    canCopy="no"            | canCopy="perhaps"       |           | This is not valid XLIFF at line
                    <pc id="2"              | <pc id="1"              | /units/p  | '1'
                    trgLang="es"            | x="es"                  |           | This is not valid XLIFF at line
                    <target>                | <target xml:lang="fr">  | /units/p  | Invalid target language
                    id="p"                  | id="p q"                |           | This is not valid XLIFF at line
                    </segment>              | </segment><segment><source>x</source></segment> | /units/p | split
                    """)
    void what_is_not_valid_is_refused_at_its_place(String what, String by, String pointer, String sentence) {
        HeraldException refused = refusal(good.replace(what, by));
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refused.getMessage()).contains(sentence).doesNotContain("okapi", "java", "Exception");
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly(pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <target><pc id="1"            | <target><pc id="9"            | Code "9" is not one of the source.
                    https://safeharbour.example   | https://elsewhere.example     | Code 1 (link) was altered.
                    dataRefStart="d1"             | dataRefStart="d3"             | Code 1 (link) was altered.
                    """)
    void foreign_and_altered_codes_are_found(String what, String by, String fault) {
        String text = good.replace("canDelete=\"no\"", "canDelete=\"yes\"").replace(what, by);
        CodedLine sent = CodedLine.of(SOURCE);
        assertThat(read(text)
                        .units()
                        .getFirst()
                        .read(sent, sent.translated(TARGET))
                        .faults())
                .contains(fault);
    }

    @Test
    void a_missing_code_is_refused_with_its_unit() {
        HeraldException refused = refusal(good.replaceAll("<target>.*</target>", "<target>Llámanos ya</target>"));
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/units/p");
        assertThat(refused).hasMessageContaining("id='1'").hasMessageContaining("missing");
    }

    @Test
    void references_to_characters_that_the_reader_uses_for_itself_are_refused() {
        assertThatThrownBy(() -> read(good.replace("Llámanos", "&#xE101;&#57616;")))
                .hasMessageContaining("private use");
    }

    @Test
    void a_thousand_marks_within_one_another_are_refused() {
        assertThat(refusal(good.replace("Call ", "<pc id='x'>".repeat(20_000))).code())
                .isIn(ErrorCode.MALFORMED, ErrorCode.INVALID);
    }

    @RepeatedTest(300)
    void whatever_is_broken_is_refused_or_read_but_never_fails(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder(good);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                default -> text.replace(from, to, NOISE.substring(0, Math.min(NOISE.length(), to - from)));
            }
        }
        HeraldException refused = refusal(text.toString());
        if (refused != null) {
            assertThat(refused.getMessage()).doesNotContain("okapi", "java.", "Exception", "null");
        }
    }
}
