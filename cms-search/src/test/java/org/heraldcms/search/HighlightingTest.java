package org.heraldcms.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.search.index.Newsroom.Copy.titled;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightingTest extends SearchTesting {

    @ParameterizedTest(name = "{0}: {2} marks {3}")
    @CsvSource({
        "en, Every child matters, children, Every <mark>child</mark> matters",
        "es, Para los niños, ninos, Para los <mark>niños</mark>",
        "es, Para los niños, niño, Para los <mark>niños</mark>",
        "fr, À l'école, ecole, À <mark>l&#39;école</mark>",
        "ja, 子供の安全, 安全, 子供の<mark>安全</mark>",
        "zh-Hant, 保護兒童, 儿童, 保護<mark>兒童</mark>",
        "en, Talking about telephones, telep, Talking about <mark>telephones</mark>"
    })
    void the_words_found_are_marked_in_the_title(String locale, String title, String typed, String marked) {
        UUID unused = published(locale, titled(title));
        assertThat(first(typed).titleHtml()).isEqualTo(marked);
    }

    @Test
    void the_snippet_shows_the_sentences_in_which_words_were_found() {
        UUID unused = published(
                "en",
                titled("Phones")
                        .text("Nothing here at all. ".repeat(40) + "Agree on a bedtime for screens. "
                                + "Or there. ".repeat(40)));
        assertThat(first("bedtime").snippetHtml())
                .contains("Agree on a <mark>bedtime</mark> for screens.")
                .hasSizeLessThan(500);
    }

    @Test
    void markup_in_a_text_stays_text() {
        UUID unused = published(
                "en",
                titled("The <script>alert('x')</script> tag & \"phones\"")
                        .text("Write <b>phones</b> & <mark>never</mark> <img src=x onerror=alert(1)>."));
        Found found = first("phones");
        assertThat(found.titleHtml())
                .isEqualTo(
                        "The &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; tag &amp; &quot;<mark>phones</mark>&quot;");
        assertThat(found.snippetHtml())
                .isEqualTo("Write &lt;b&gt;<mark>phones</mark>&lt;/b&gt; &amp; &lt;mark&gt;never&lt;/mark&gt;"
                        + " &lt;img src=x onerror=alert(1)&gt;.");
    }

    @Test
    void a_passage_runs_on_over_the_lines_of_the_text() {
        UUID unused = published("en", titled("Rules").text("Agree on\n\nphones\tand   screens."));
        assertThat(first("phones").snippetHtml()).isEqualTo("Agree on <mark>phones</mark> and screens.");
    }

    @Test
    void markup_typed_into_the_query_never_comes_back() {
        UUID unused = published("en", titled("Script phones"));
        assertThat(first("<script> phones").titleHtml()).isEqualTo("<mark>Script</mark> <mark>phones</mark>");
    }

    @Test
    void without_a_match_in_the_text_the_summary_stands_in_and_then_the_beginning() {
        UUID unused =
                published("en", titled("Phones").summary("What to agree on.").text("First of all."));
        assertThat(first("phones").snippetHtml()).isEqualTo("What to agree on.");
        unused = published("en", titled("Tablets").text("First <of> all."));
        assertThat(first("tablets").snippetHtml()).isEqualTo("First &lt;of&gt; all.");
        unused = published("en", titled("Watches"));
        assertThat(first("watches").snippetHtml()).isEmpty();
    }

    @Test
    void a_phrase_is_marked_only_where_it_stands() {
        UUID unused = published("en", titled("Day").text("The first day counts. Another day came first."));
        assertThat(first("\"first day\"").snippetHtml())
                .contains("<mark>first</mark> <mark>day</mark>")
                .doesNotContain("Another <mark>");
    }
}
