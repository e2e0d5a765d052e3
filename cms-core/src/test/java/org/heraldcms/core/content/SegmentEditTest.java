package org.heraldcms.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.ids;
import static org.heraldcms.core.content.Bodies.json;
import static org.heraldcms.core.content.Bodies.paragraph;
import static org.heraldcms.core.content.Bodies.paragraphs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SegmentEditTest {

    private static final Content SOURCE = content(Bodies.EVERYTHING);
    private static final Content EMPTY = content("");

    private static JsonNode string(String text) {
        return TextNode.valueOf(text);
    }

    private static HeraldException refusal(String id, JsonNode sent) {
        return catchThrowableOfType(HeraldException.class, () -> SOURCE.withSegment(id, sent, SOURCE));
    }

    @Test
    void title_and_summary_are_texts() {
        Content edited = EMPTY.withSegment("title", string(" Teléfonos "), SOURCE)
                .withSegment("summary", string("¿Cuándo?"), SOURCE);

        assertThat(edited.title()).isEqualTo("Teléfonos");
        assertThat(edited.summary()).isEqualTo("¿Cuándo?");
    }

    @Test
    void a_block_that_is_there_keeps_its_place_and_type() {
        Content edited =
                SOURCE.withSegment("h", json("[{'type':'text','text':'Antes','marks':[{'type':'em'}]}]"), SOURCE);

        assertThat(ids(edited)).isEqualTo(ids(SOURCE));
        assertThat(edited.body().html()).startsWith("<h2><em>Antes</em></h2>");
    }

    @Test
    void a_line_feed_in_a_string_is_a_hard_break() {
        Content edited = EMPTY.withSegment("p", string("Habla\npronto"), SOURCE);

        assertThat(edited.body().html()).contains("<p>Habla<br>pronto</p>");
    }

    @Test
    void a_missing_block_comes_where_the_source_has_it() {
        Content source = paragraphs("a:One", "b:Two", "c:Three");

        assertThat(ids(paragraphs("a:Uno", "x:Nota", "c:Tres").withSegment("b", string("Dos"), source)))
                .containsExactly("a", "b", "x", "c");
        assertThat(ids(paragraphs("c:Tres").withSegment("a", string("Uno"), source)))
                .containsExactly("a", "c");
        assertThat(ids(paragraphs("x:Nota").withSegment("b", string("Dos"), source)))
                .containsExactly("x", "b");
    }

    @Test
    void a_missing_table_comes_with_its_columns() {
        Content edited = paragraphs("h:Antes").withSegment("t3", string("compartido"), SOURCE);

        assertThat(edited.body().html())
                .endsWith("<table><thead><tr><th scope=\"col\" colspan=\"2\"></th></tr></thead>"
                        + "<tbody><tr><td></td><td>compartido</td></tr></tbody></table>");
    }

    @Test
    void an_image_is_left_out_until_its_description_is_translated() {
        Content first = EMPTY.withSegment("h", string("Antes"), SOURCE);

        assertThat(first.body().html()).doesNotContain("table.jpg").contains("line.png");
        assertThat(first.withSegment("i", string("Una familia"), SOURCE).body().html())
                .contains("<img src=\"/media/table.jpg\" alt=\"Una familia\"");
    }

    @RepeatedTest(20)
    void translated_segment_by_segment_in_any_order_it_has_the_structure_of_the_source(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        List<Segment> segments = new ArrayList<>(SOURCE.segments());
        Collections.shuffle(segments, new Random(seed));

        Content target = EMPTY;
        for (Segment segment : segments) {
            target = target.withSegment(segment.id(), segment.content(), SOURCE);
        }

        assertThat(target.body()).as("seed " + seed).isEqualTo(SOURCE.body());
    }

    @Test
    void what_the_translator_added_stays() {
        Content edited =
                content(paragraph("x", "Nota") + ",{'type':'horizontalRule'}").withSegment("q", string("Cita"), SOURCE);

        assertThat(edited.body().html()).isEqualTo("<p>Nota</p><hr><blockquote><p>Cita</p></blockquote>");
    }

    @Test
    void a_text_taken_out_takes_the_containers_it_leaves_empty_with_it() {
        assertThat(SOURCE.without("q").body().html()).doesNotContain("blockquote");
        assertThat(SOURCE.without("o1").body().html()).contains("<li>Ask</li>").doesNotContain("<ol");
        assertThat(SOURCE.without("h").body().html()).startsWith("<p>Talk");
        assertThat(SOURCE.without("nobody")).isEqualTo(SOURCE);
    }

    @Test
    void a_table_keeps_the_cell_whose_text_is_taken_out() {
        assertThat(SOURCE.without("t2").body().html()).contains("<tr><td></td><td>shared</td></tr>");
    }

    @Test
    void a_title_cannot_be_taken_out_and_a_summary_can() {
        Content summed = SOURCE.withSegment("summary", string("When?"), SOURCE);

        assertThat(summed.without("summary").summary()).isEmpty();
        assertThat(summed.without("title")).isEqualTo(summed);
    }

    @Test
    void a_translation_begins_with_no_text_but_the_title() {
        Content begun = SOURCE.untranslated();

        assertThat(begun.segments()).extracting(Segment::id).containsExactly("title");
        assertThat(begun.fields()).isEmpty();
    }

    @Test
    void an_unknown_segment_is_not_found() {
        assertThatExceptionOfType(HeraldException.class)
                .isThrownBy(() -> SOURCE.withSegment("nobody", string("a"), SOURCE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void what_is_wrong_is_named_within_the_content() {
        assertThat(refusal("title", string(" ")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/content");
        assertThat(refusal("i", string("")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/content");
        assertThat(refusal("p", json("{}")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/content");
        assertThat(refusal("p", json("[{'type':'script'}]")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/content/0/type");
        assertThat(refusal("c", json("[{'type':'text','text':'a','marks':[{'type':'bold'}]}]"))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/content/0");
        assertThat(refusal("title", string("x".repeat(301))).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal("p", string("x".repeat(1_048_576))).code()).isEqualTo(ErrorCode.TOO_LARGE);
    }
}
