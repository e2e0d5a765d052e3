package org.heraldcms.core.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.Segment;
import org.junit.jupiter.api.Test;

class UnitTextTest {

    @Test
    void a_title_and_a_paragraph_that_say_the_same_are_the_same_text() {
        UnitText title = UnitText.of(TextNode.valueOf("Stay safe"));
        UnitText paragraph = UnitText.of(json("[{'type':'text','text':'Stay '},{'type':'text','text':'safe'}]"));
        assertThat(paragraph).isEqualTo(title);
    }

    @Test
    void marks_make_another_text() {
        UnitText bold = UnitText.of(json("[{'type':'text','text':'Stay safe','marks':[{'type':'bold'}]}]"));
        assertThat(bold.text()).isEqualTo("Stay safe");
        assertThat(bold.hash())
                .isNotEqualTo(UnitText.of(TextNode.valueOf("Stay safe")).hash());
    }

    @Test
    void a_line_feed_is_a_break_and_comes_back_as_one_where_there_are_no_breaks() {
        UnitText lines = UnitText.of(TextNode.valueOf("one\ntwo"));
        assertThat(lines.content().path(1).path("type").asText()).isEqualTo("hardBreak");
        assertThat(lines.in(Segment.Kind.SUMMARY).textValue()).isEqualTo("one\ntwo");
        assertThat(lines.in(Segment.Kind.TITLE).textValue()).isEqualTo("one two");
        assertThat(lines.in(Segment.Kind.QUOTE)).isEqualTo(lines.content());
    }

    @Test
    void what_could_run_or_cannot_be_seen_does_not_come_in() {
        refused("[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'javascript:alert(1)'}}]}]");
        refused("[{'type':'script','text':'alert(1)'}]");
        refused("[{'type':'text','text':'a\\u0007b'}]");
        assertThat(UnitText.of(TextNode.valueOf("<script>alert(1)</script>")).text())
                .isEqualTo("<script>alert(1)</script>");
    }

    private static void refused(String content) {
        assertThatThrownBy(() -> UnitText.parse(json(content), "/seg")).isInstanceOf(HeraldException.class);
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
