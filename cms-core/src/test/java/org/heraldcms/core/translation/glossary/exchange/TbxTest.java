package org.heraldcms.core.translation.glossary.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.translation.glossary.EntryDraft;
import org.heraldcms.core.translation.glossary.Glossary.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TbxTest {

    @ParameterizedTest
    @EnumSource(TbxStyle.class)
    void everything_comes_back_as_it_went(TbxStyle style) {
        assertThat(read(written(style))).isEqualTo(Entries.incoming());
    }

    @Test
    void each_style_names_its_categories_in_its_own_way() {
        assertThat(written(TbxStyle.DCA))
                .contains("<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">")
                .containsPattern("<body>\\s*<conceptEntry id=\"c[0-9a-f-]{36}\"><descrip type=\"definition\">")
                .contains("<langSec xml:lang=\"en\"><termSec><term>hotline</term>"
                        + "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec>")
                .contains("<admin type=\"projectSubset\">do-not-translate</admin>")
                .doesNotContain("min:", "basic:");
        assertThat(written(TbxStyle.DCT))
                .contains("style=\"dct\"", "xmlns:min=\"http://www.tbxinfo.net/ns/min\"")
                .contains("<term>línea caliente</term>"
                        + "<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>")
                .contains("<basic:projectSubset>case-sensitive</basic:projectSubset>")
                .doesNotContain("termNote", "descrip ");
    }

    @Test
    void the_version_before_and_what_other_tools_add_are_read_too() {
        EntryDraft entry = read("""
                <?xml version="1.0"?>
                <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
                <termEntry id="eid-1"><descripGrp><descrip type="definition">A <hi>number</hi> to call</descrip>
                <admin type="source">x</admin></descripGrp><descrip type="subjectField">phones</descrip>
                <langSet xml:lang="EN-us"><ntig><termGrp><term> hot
                line </term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
                <tig><term>help line</term><note>older</note></tig><tig><term>help line</term>
                <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
                </termEntry></body></text></martif>""").getFirst().content();
        assertThat(entry.definition()).isEqualTo("A number to call");
        assertThat(entry.note()).isEqualTo("older");
        assertThat(entry.terms())
                .extracting(term -> term.locale() + " " + term.text() + " " + term.status())
                .containsExactly("en-US hot line PREFERRED", "en-US help line ADMITTED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown locale   | INVALID   | entry 1 | <conceptEntry id="a"><langSec xml:lang="xx-nowhere"><termSec><term>a</term></termSec></langSec></conceptEntry>
            no terms            | INVALID   | entry 1 | <conceptEntry id="a"><note>x</note></conceptEntry>
            an empty term       | INVALID   | entry 1 | <conceptEntry id="a"><langSec xml:lang="en"><termSec><term/></termSec></langSec></conceptEntry>
            no entries          | INVALID   | no entry | <conceptEntr/>
            an entity           | MALFORMED | line 2  | <conceptEntry id="a"><note>&xxe;</note></conceptEntry>
            an unclosed element | MALFORMED | line 2  | <conceptEntry id="a">
            """)
    void what_is_wrong_is_refused_with_its_place(String what, ErrorCode code, String place, String entry) {
        assertThatThrownBy(() -> read("<tbx><text><body>\n" + entry + "</body></text></tbx>"))
                .isInstanceOfSatisfying(HeraldException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.detail()).containsIgnoringCase(place);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tbx [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><tbx/>",
                "<!DOCTYPE martif SYSTEM \"http://127.0.0.1:9/evil.dtd\"><martif/>",
                "<html/>",
                "",
                "{}"
            })
    void what_is_no_tbx_or_declares_something_is_refused_before_anything_is_fetched(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(HeraldException.class);
    }

    private static String written(TbxStyle style) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TbxOut.write(Entries.ALL, style, bytes);
        return bytes.toString(UTF_8);
    }

    private static List<Incoming> read(String document) {
        return TbxIn.read(new ByteArrayInputStream(document.getBytes(UTF_8)));
    }
}
