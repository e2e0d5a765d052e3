package org.heraldcms.core.translation.glossary.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Glossary.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void everything_comes_back_as_it_went() {
        assertThat(read(CsvOut.of(Entries.ALL))).isEqualTo(Entries.incoming());
    }

    @Test
    void no_cell_begins_as_a_formula() {
        String table = CsvOut.of(Entries.ALL);
        assertThat(table).contains("'=HYPERLINK(").contains("'-1 rule").contains("'@sum");
        assertThat(table.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@-].*"));
    }

    @Test
    void a_table_of_two_columns_is_a_glossary_also_from_a_spreadsheet_with_semicolons() {
        for (String table : List.of("en,es\r\nhotline,línea de ayuda\r\n", "\uFEFFEN;es\nhotline;línea de ayuda")) {
            assertThat(read(table).getFirst().content().terms())
                    .extracting(term -> term.locale() + " " + term.text() + " " + term.status())
                    .containsExactly("en hotline PREFERRED", "es línea de ayuda PREFERRED");
        }
    }

    @Test
    void a_cell_may_hold_several_terms_one_a_line() {
        assertThat(read("en,es admitted\nhotline,\"línea\nteléfono\"")
                        .getFirst()
                        .content()
                        .terms())
                .extracting(Designation::text)
                .containsExactly("hotline", "línea", "teléfono");
    }

    @Test
    void markup_is_text() {
        assertThat(read("en\n<script>alert(1)</script>").getFirst().content().terms())
                .extracting(Designation::text)
                .containsExactly("<script>alert(1)</script>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown locale    | INVALID   | column   | en,xx-nowhere~hotline,x
            an unknown column    | INVALID   | columns  | en,es perhaps~hotline,x
            a column twice       | INVALID   | twice    | en,EN~hotline,x
            no entries           | INVALID   | at least | en,es
            no terms             | INVALID   | line 3   | en,note~hotline,x~,y
            a wrong flag         | INVALID   | line 2   | en,keep~hotline,perhaps
            a wrong id           | INVALID   | line 2   | en,id~hotline,7
            a control character  | INVALID   | line 2   | en,es~hot\u0007line,x
            more cells           | MALFORMED | line 2   | en,es~hotline,x~a,b,c
            """)
    void what_is_wrong_is_refused_with_its_place(String what, ErrorCode code, String place, String table) {
        assertThatThrownBy(() -> read(table.replace('~', '\n')))
                .isInstanceOfSatisfying(HeraldException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.detail() + refused.violations()).containsIgnoringCase(place);
                });
    }

    @Test
    void what_is_huge_or_in_another_encoding_is_refused() {
        refused(("en\n" + "x".repeat(500)).getBytes(UTF_8), ErrorCode.TOO_LARGE);
        refused("en\nlínea".getBytes(StandardCharsets.ISO_8859_1), ErrorCode.MALFORMED);
        refused(new byte[0], ErrorCode.INVALID);
        refused(("en\n\"" + "x".repeat(1_000_000)).getBytes(UTF_8), ErrorCode.TOO_LARGE);
        refused("x,".repeat(500_000).getBytes(UTF_8), ErrorCode.MALFORMED);
    }

    private static void refused(byte[] table, ErrorCode code) {
        assertThatThrownBy(() -> CsvIn.read(table))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<Incoming> read(String table) {
        return CsvIn.read(table.getBytes(UTF_8));
    }
}
