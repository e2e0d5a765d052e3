package org.heraldcms.core.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.junit.jupiter.api.Test;

final class MarkdownReaderTest {

    private static Page read(String markdown) {
        return PageReader.read(
                Document.sent("", markdown).in(Format.MARKDOWN).at(URI.create("https://harbour.example/guides/")));
    }

    private static String body(String markdown) {
        return read(markdown).body().toJson().toString().replace('"', '\'').replaceAll("'attrs':\\{'id':'\\w+'},", "");
    }

    @Test
    void front_matter_gives_title_summary_topics_and_language_with_character_references_resolved() {
        Page.Front front = read("---\ntitle: Pr&aacute;cticas\ndescription: Para ti\nlang: es\ntopics:\n  - a\n  - b\n"
                        + "---\n\nHola\n")
                .front();
        assertThat(front)
                .isEqualTo(new Page.Front(
                        "Prácticas", "Para ti", "", java.util.List.of("a", "b"), new LocaleTag("es"), null));
    }

    @Test
    void front_matter_is_read_as_its_writers_meant_it() {
        Page.Front front =
                read("---\ntitle: Phones: what to say\nsummary: >-\n  Two\n  lines\ntags: [safety, school]\n---\nText")
                        .front();
        assertThat(front.title()).isEqualTo("Phones: what to say");
        assertThat(front.topics()).containsExactly("safety", "school");
    }

    @Test
    void what_front_matter_says_beyond_that_is_reported() {
        assertThat(read("---\ntitle: One\norder: 5\nlang: klingon!\n---\nText").losses())
                .containsExactly(
                        "The front matter's \"order\" has no place here: 5",
                        "The front matter names a language that is not known: klingon!");
    }

    @Test
    void marks_nest_and_relative_links_are_resolved() {
        assertThat(body("A **bold *and italic*** [link](../help)"))
                .contains("{'type':'text','text':'and italic','marks':[{'type':'bold'},{'type':'italic'}]}")
                .contains("{'type':'link','attrs':{'href':'https://harbour.example/help'}}");
    }

    @Test
    void a_heading_of_the_first_level_becomes_one_of_the_second() {
        assertThat(body("# One\n\n###### Six")).contains("'level':2", "'level':4");
    }

    @Test
    void a_picture_among_words_becomes_a_block_of_its_own() {
        assertThat(body("Before ![A cat](cat.png) after"))
                .contains("'text':'Before'", "'src':'https://harbour.example/guides/cat.png','alt':'A cat'", "'after'");
    }

    @Test
    void markdown_inside_raw_html_is_read_as_markdown_and_an_aside_is_a_quotation() {
        assertThat(body("<aside markdown=\"1\">\n  See **this**, [here](https://a.example)\n</aside>"))
                .startsWith("{'type':'doc','content':[{'type':'blockquote'")
                .contains("'text':'this','marks':[{'type':'bold'}]", "'href':'https://a.example'");
    }

    @Test
    void a_table_keeps_its_head() {
        assertThat(body("| a | b |\n| --- | --- |\n| c | d |")).contains("'tableHeader'", "'tableCell'");
    }

    @Test
    void numbered_lines_with_text_under_them_are_headings_and_those_without_a_list() {
        assertThat(body("1. Ask first\n\nThen listen to what they say.\n\n2. Be there\n\nEvery day, and at night too."))
                .contains("'heading'", "'1. Ask first'", "'2. Be there'")
                .doesNotContain("orderedList");
        assertThat(body("1. Ask first\n2. Be there\n\nThat is all."))
                .contains("orderedList")
                .doesNotContain("heading");
    }

    @Test
    void what_cannot_be_kept_is_reported_and_its_words_stay() {
        Page page = read("[run](javascript:alert) <video>Words</video>\n\n<form>Fields</form>");
        assertThat(page.body().toJson().toString())
                .contains("run", "Words", "Fields")
                .doesNotContain("javascript");
        assertThat(page.losses()).hasSize(3);
    }

    @Test
    void nesting_without_end_is_refused_or_flattened_and_breaks_nothing() {
        assertThat(read(">".repeat(10_000) + " deep").blocks()).isNotEmpty();
        assertThat(read("- ".repeat(10_000) + "deep").blocks()).isNotEmpty();
        String marks = "*a **b ".repeat(20_000);
        try {
            assertThat(read(marks).blocks()).isNotEmpty();
        } catch (HeraldException refused) {
            assertThat(refused).hasMessageContaining("nested too deep");
        }
    }

    @Test
    void aliases_cannot_make_much_of_little() {
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: T";
        assertThat(read("---\n" + bomb + "\n---\nText").losses()).hasSize(1);
    }

    @Test
    void more_blocks_than_anybody_could_look_at_are_refused() {
        assertThatThrownBy(() -> read("a\n\n".repeat(6_000))).isInstanceOf(HeraldException.class);
    }
}
