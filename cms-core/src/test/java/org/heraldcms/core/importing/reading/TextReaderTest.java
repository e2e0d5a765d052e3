package org.heraldcms.core.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.junit.jupiter.api.Test;

final class TextReaderTest {

    private static String html(String text) {
        return PageReader.read(Document.sent("", text).in(Format.TEXT)).body().html();
    }

    @Test
    void empty_lines_part_paragraphs_whatever_spaces_stand_in_them() {
        assertThat(html("One.\n \u00A0\nTwo.\u202F\n\n\n\nThree.")).isEqualTo("<p>One.</p><p>Two.</p><p>Three.</p>");
    }

    @Test
    void lines_broken_to_a_width_are_joined_and_short_ones_keep_their_breaks() {
        String wide = "A line that somebody's mail program has broken near its end\nand a second.";
        assertThat(html(wide)).isEqualTo("<p>" + wide.replace('\n', ' ').replace("'", "&#39;") + "</p>");
        assertThat(html("Safe Harbour\n12 Quay Street\nPort"))
                .isEqualTo("<p>Safe Harbour<br>12 Quay Street<br>Port</p>");
    }

    @Test
    void numbered_sections_become_headings_and_keep_their_numbers() {
        assertThat(html("1. Ask first:\n\nThen listen to what they say.\n\n2. Be there:\n\nEvery day, at night too."))
                .isEqualTo("<h2>1. Ask first:</h2><p>Then listen to what they say.</p>"
                        + "<h2>2. Be there:</h2><p>Every day, at night too.</p>");
    }

    @Test
    void numbers_in_other_digits_count_as_well() {
        assertThat(html("١. اسأل أولا\n\nثم استمع إلى ما يقولون لك بهدوء.\n\n٢. كن هناك\n\nكل يوم وفي الليل أيضا."))
                .contains("<h2>١. اسأل أولا</h2>", "<h2>٢. كن هناك</h2>");
    }

    @Test
    void numbers_one_after_the_other_are_a_list_be_there_empty_lines_or_not() {
        String list = "<ol><li>Ask.</li><li>Listen.</li></ol>";
        assertThat(html("1. Ask.\n2. Listen.")).isEqualTo(list);
        assertThat(html("1. Ask.\n\n2. Listen.")).isEqualTo(list);
    }

    @Test
    void the_last_of_a_list_is_no_heading_though_text_follows_it() {
        assertThat(html("1. Ask\n\n2. Listen\n\n3. Stay\n\nThat is what we tell every family that calls us."))
                .startsWith("<ol>")
                .doesNotContain("<h2>");
    }

    @Test
    void bullets_of_all_kinds_make_lists_one_in_the_other_by_their_indents() {
        assertThat(html("  • Call us.\n  • Write:\n      - by mail\n      - by post\n  • Come by."))
                .isEqualTo("<ul><li>Call us.</li><li>Write:<ul><li>by mail</li>"
                        + "<li>by post</li></ul></li><li>Come by.</li></ul>");
    }

    @Test
    void a_short_line_above_a_longer_paragraph_is_a_heading_and_a_greeting_is_none() {
        assertThat(html("What we saw\n\nMore families called the helpline this summer than in any summer before."))
                .startsWith("<h2>What we saw</h2>");
        assertThat(html("Dear families,\n\nMore of you called the helpline this summer than in any summer before."))
                .startsWith("<p>Dear families,</p>");
        assertThat(html("What a summer!\n\nMore of you called the helpline this summer than in any summer before."))
                .startsWith("<p>What a summer!</p>");
    }

    @Test
    void underlined_lines_are_headings_and_lines_of_signs_are_rules() {
        assertThat(html("Tides\n=====\nIn and out.\n\n* * *\n\nEnd."))
                .isEqualTo("<h2>Tides</h2><p>In and out.</p><hr><p>End.</p>");
    }

    @Test
    void markup_in_plain_words_is_words() {
        assertThat(html("Use <b>bold</b> & *stars*")).isEqualTo("<p>Use &lt;b&gt;bold&lt;/b&gt; &amp; *stars*</p>");
    }

    @Test
    void what_no_text_may_hold_is_left_out_and_reported() {
        Document sent = Document.sent("", "\uFEFFSafe\u0000 \uD800harbour\u0007");
        assertThat(sent.content()).isEqualTo("Safe harbour");
        assertThat(PageReader.read(sent).losses()).singleElement().asString().startsWith("3 characters");
    }
}
