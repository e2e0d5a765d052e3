package org.heraldcms.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.body.Figures;
import org.heraldcms.core.content.body.Figures.Figure;
import org.heraldcms.core.content.body.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body refers to figures by their keys; what readers see is written out beside. */
class FactInBodyTest {

    private static final Map<String, String> TEXTS = Map.of("sailors", "nearly 20%", "boats", "<3>");
    private static final Figures FIGURES = (key, opening) -> Optional.ofNullable(TEXTS.get(key))
            .map(text -> new Figure(4, opening ? text.replace("nearly", "Nearly") : text, "20"));

    private static String fact(String key) {
        return "{'type':'fact','attrs':{'key':'" + key + "'}}";
    }

    private static Content paragraph(String... nodes) {
        return Bodies.content("{'type':'paragraph','attrs':{'id':'p'},'content':[" + String.join(",", nodes) + "]}");
    }

    @Test
    void it_is_kept_as_a_reference_and_shown_as_a_text() {
        Content content = paragraph(Bodies.text("Of us, "), fact("sailors"), Bodies.text(" sail."));
        assertThat(content.facts()).containsExactly("sailors");
        assertThat(content.body().text()).isEqualTo("Of us, {sailors} sail.");
        Content written = content.written(FIGURES);
        assertThat(written.body().text()).isEqualTo("Of us, nearly 20% sail.");
        assertThat(written.body().html())
                .isEqualTo("<p>Of us, <data class=\"fact\" value=\"20\">nearly 20%</data> sail.</p>");
        assertThat(written.body().toJson().toString())
                .contains("{\"type\":\"fact\",\"attrs\":{\"key\":\"sailors\",\"text\":\"nearly 20%\",\"version\":4}}");
    }

    @Test
    void what_is_written_out_is_escaped_and_what_cannot_be_shows_its_key() {
        Content content =
                paragraph(fact("boats"), Bodies.text(" and "), fact("unknown")).written(FIGURES);
        assertThat(content.body().html()).contains("&lt;3&gt;", "{unknown}");
    }

    @Test
    void the_hash_of_a_segment_follows_the_key_and_never_the_value() {
        Content content = paragraph(Bodies.text("Of us, "), fact("sailors"));
        Segment plain = content.segments().getLast();
        Segment written = plain.written(FIGURES);
        assertThat(written.text()).isEqualTo("Of us, nearly 20%");
        assertThat(written.hash()).isEqualTo(plain.hash());
        assertThat(content.written(FIGURES).segments().getLast().hash()).isEqualTo(plain.hash());
        assertThat(paragraph(Bodies.text("Of us, "), fact("boats"))
                        .segments()
                        .getLast()
                        .hash())
                .isNotEqualTo(plain.hash());
    }

    @Test
    void text_and_version_that_an_editor_sends_back_are_not_kept() {
        Content content = paragraph("{'type':'fact','attrs':{'key':'sailors','text':'99%','version':9}}");
        assertThat(content.body().toJson().toString()).doesNotContain("99%");
        assertThat(content).isEqualTo(paragraph(fact("sailors")));
    }

    @Test
    void it_can_be_marked_as_a_text_can() {
        Content content = paragraph("{'type':'fact','attrs':{'key':'sailors'},'marks':[{'type':'bold'}]}");
        assertThat(content.written(FIGURES).body().html())
                .isEqualTo("<p><strong><data class=\"fact\" value=\"20\">Nearly 20%</data></strong></p>");
        assertThat(Bodies.parse(content.body().toJson())).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                   | Nearly 20%
            'It is late. '                                       | Nearly 20%
            'Is it late? “'                                      | Nearly 20%
            'It is late, '                                       | nearly 20%
            'As of p. '                                          | nearly 20%
            'A long sentence that goes on for a good while and ' | nearly 20%
            """)
    void it_begins_with_a_capital_where_it_opens_a_sentence(String before, String expected) {
        List<Inline> line = List.of(new Inline.Text(before), new Inline.Fact("sailors", List.of(), null));
        assertThat(Inline.text(Inline.written(Inline.merged(line), FIGURES))).isEqualTo(before + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'fact'}",
                "{'type':'fact','attrs':{'key':''}}",
                "{'type':'fact','attrs':{'key':'No Key'}}",
                "{'type':'fact','attrs':{'key':7}}",
                "{'type':'fact','attrs':{'key':'a--b'}}"
            })
    void a_reference_without_a_proper_key_is_refused_at_its_place(String node) {
        assertThatThrownBy(() -> paragraph(node))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/body/content/0/content/0/attrs/key"));
    }

    @Test
    void code_holds_no_figure() {
        assertThatThrownBy(() -> Bodies.content("{'type':'codeBlock','content':[" + fact("sailors") + "]}"))
                .isInstanceOf(HeraldException.class);
    }
}
