package org.heraldcms.deploy.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class MarkdownArticleTest {

    private static MarkdownArticle parse(String markdown) {
        return MarkdownArticle.parse(markdown, URI.create("https://harbour.example/guides/"));
    }

    private static String body(String markdown) {
        return parse(markdown).draft().body().toString().replace('"', '\'');
    }

    @Test
    void front_matter_gives_title_summary_and_topics_with_character_references_resolved() {
        var draft = parse("---\ntitle: Pr&aacute;cticas\ndescription: Para ti\ntopics:\n  - a\n  - b\n---\n\nHola\n")
                .draft();
        assertThat(draft.title()).isEqualTo("Prácticas");
        assertThat(draft.summary()).isEqualTo("Para ti");
        assertThat(draft.topics()).containsExactly("a", "b");
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
    void markdown_inside_raw_html_is_read_as_markdown() {
        assertThat(body("<aside markdown=\"1\">\n  See **this**, [here](https://a.example)\n</aside>"))
                .startsWith("{'type':'doc','content':[{'type':'blockquote'")
                .contains("'text':'this','marks':[{'type':'bold'}]", "'href':'https://a.example'");
    }

    @Test
    void a_table_keeps_its_head() {
        assertThat(body("| a | b |\n| --- | --- |\n| c | d |")).contains("'tableHeader'", "'tableCell'");
    }

    @Test
    void what_cannot_be_kept_is_reported_and_its_words_stay() {
        MarkdownArticle article = parse("[run](javascript:alert) <video>Words</video>\n\n<form>Fields</form>");
        assertThat(article.draft().body().toString())
                .contains("run", "Words", "Fields")
                .doesNotContain("javascript");
        assertThat(article.losses()).hasSize(3);
    }
}
