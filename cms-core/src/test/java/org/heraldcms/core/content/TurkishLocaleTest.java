package org.heraldcms.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.doc;
import static org.heraldcms.core.content.Bodies.ids;
import static org.heraldcms.core.content.Bodies.paragraphs;
import static org.heraldcms.core.content.Bodies.parse;

import java.util.Locale;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server set to Turkish, where the lower case of I is ı, and to digits that are not ASCII, nothing may differ. */
class TurkishLocaleTest {

    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void setTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    }

    @AfterEach
    void setUsual() {
        Locale.setDefault(usual);
    }

    @Test
    void a_body_comes_back_member_for_member() {
        assertThat(content(Bodies.EVERYTHING).body().toJson().toString())
                .isEqualTo(doc(Bodies.EVERYTHING).toString());
    }

    @Test
    void schemes_are_read_alike() {
        String link =
                "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'%s'}}]}]}";

        assertThat(parse(doc(link.formatted("MAILTO:ada@safeharbour.example")))
                        .body()
                        .html())
                .contains("MAILTO:ada");
        assertThatExceptionOfType(HeraldException.class)
                .isThrownBy(() -> parse(doc(link.formatted("JAVASCRIPT:alert(1)"))))
                .withMessageContaining("javascript");
    }

    @Test
    void a_text_in_capitals_continues_the_same_text() {
        Content before = paragraphs("a:IMMEDIATE HELP IS THIS WAY");

        assertThat(ids(paragraphs(":immediate help is this way").identified(before)))
                .containsExactly("a");
    }

    @Test
    void messages_have_the_digits_of_programs() {
        assertThatExceptionOfType(HeraldException.class)
                .isThrownBy(() -> Content.parse("a\u0001", null, null, null, null))
                .withMessageContaining("U+000001 at position 2");
    }
}
