package org.heraldcms.core.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.heraldcms.core.importing.page.Place.Region;
import org.junit.jupiter.api.Test;

final class HtmlReaderTest {

    private static Page read(String html) {
        return PageReader.read(Document.sent("", html).in(Format.HTML).at(URI.create("https://harbour.example/news/")));
    }

    private static String html(String html) {
        return read(html).body().html();
    }

    private static List<String> in(Region region, Page page) {
        return IntStream.range(0, page.blocks().size())
                .filter(i -> page.places().get(i).region() == region)
                .mapToObj(i -> page.blocks().get(i).text())
                .toList();
    }

    @Test
    void each_block_knows_which_part_of_the_page_it_stood_in() {
        Page page = read("<body><header>Safe Harbour</header><nav><a href=/>Home</a></nav><main><h1>Tides</h1>"
                + "<p>Text.</p><aside>Beside</aside><form><label>Name</label><button>Go</button></form></main>"
                + "<div>After</div><footer>Imprint</footer></body>");
        assertThat(in(Region.MAIN, page)).containsExactly("Tides", "Text.");
        assertThat(in(Region.HEADER, page)).containsExactly("Safe Harbour");
        assertThat(in(Region.NAVIGATION, page)).containsExactly("Home");
        assertThat(in(Region.ASIDE, page)).containsExactly("Beside");
        assertThat(in(Region.FORM, page)).containsExactly("Name", "Go");
        assertThat(in(Region.OUTSIDE, page)).containsExactly("After");
        assertThat(in(Region.FOOTER, page)).containsExactly("Imprint");
    }

    @Test
    void names_that_most_sites_use_tell_the_surroundings_unless_the_title_is_in_them() {
        Page page = read("<div class='cookieConsent'>We use cookies</div><div class='social-page share'><h1>Tides</h1>"
                + "<p>The tide comes in twice a day, and goes out twice.</p></div><div id=related-posts>Boats</div>");
        assertThat(in(Region.MAIN, page))
                .containsExactly("Tides", "The tide comes in twice a day, and goes out twice.");
        assertThat(in(Region.SURROUNDINGS, page)).containsExactly("We use cookies", "Boats");
    }

    @Test
    void nothing_that_runs_comes_through_and_what_was_left_out_is_told() {
        Page page =
                read("<p onclick=\"steal()\">Click <a href=\"javascript:steal()\">here</a><script>steal()</script></p>"
                        + "<img src=\"data:image/png;base64,AA\" onerror=steal()><iframe src=https://video.example/1></iframe>"
                        + "<style>p{}</style><a href='https://x.example' onmouseover=steal()>there</a>");
        assertThat(page.body().html())
                .isEqualTo("<p>Click here</p><p><a href=\"https://x.example\" rel=\"noopener\">there</a></p>");
        assertThat(page.losses())
                .containsExactlyInAnyOrder(
                        "A link became plain words, its address cannot be used: javascript:steal()",
                        "An image without a usable address was left out: data:image/png;base64,AA",
                        "<iframe> has no block of its own and was left out: https://video.example/1",
                        "<script> was left out.",
                        "<style> was left out.");
    }

    @Test
    void pictures_keep_their_address_and_words_and_late_ones_are_found() {
        assertThat(html("<figure><img src=quay.jpg alt='The quay'><figcaption>At noon</figcaption></figure>"
                        + "<img src='data:x' data-src='/late.jpg' alt=Late><img src=dot.gif width=1 height=1>"))
                .isEqualTo("<figure><img src=\"https://harbour.example/news/quay.jpg\" alt=\"The quay\"></figure>"
                        + "<p>At noon</p><figure><img src=\"https://harbour.example/late.jpg\" alt=\"Late\"></figure>");
    }

    @Test
    void two_breaks_part_paragraphs_and_bullets_typed_into_them_make_lists() {
        assertThat(html("<div>One<br><br>Two<br>lines</div><p>• Call<br>• Write</p>"))
                .isEqualTo("<p>One</p><p>Two<br>lines</p><ul><li>Call</li><li>Write</li></ul>");
    }

    @Test
    void a_line_in_bold_above_a_text_is_a_heading() {
        assertThat(html("<p><b>What to do</b></p><p>Stay calm.</p>")).isEqualTo("<h2>What to do</h2><p>Stay calm.</p>");
    }

    @Test
    void numbered_paragraphs_with_text_under_them_are_headings() {
        assertThat(
                        html(
                                "<p>1. Ask</p><p>Then listen to them.</p><p><strong>2. Stay</strong></p><p>All night long.</p>"))
                .isEqualTo("<h2>1. Ask</h2><p>Then listen to them.</p><h2>2. Stay</h2><p>All night long.</p>");
    }

    @Test
    void a_table_that_only_arranges_the_page_is_no_table() {
        assertThat(html("<table><tr><td><p>One</p></td></tr><tr><td>Two</td></tr></table>"))
                .isEqualTo("<p>One</p><p>Two</p>");
        assertThat(html("<table><tr><th colspan=2>Tide</th></tr><tr><td>6:00</td><td>high</td></tr></table>"))
                .contains("<table>", "colspan=\"2\"");
    }

    @Test
    void languages_that_the_page_declares_are_kept_for_blocks_and_for_words_within() {
        Page page = read("<html lang=en><p lang=es>Hola</p><p>She said <span lang=fr>bonjour</span>.</p>");
        assertThat(page.places().getFirst().language()).hasToString("es");
        assertThat(page.body().html()).contains("<span lang=\"fr\" dir=\"ltr\">bonjour</span>");
        assertThat(page.front().likely()).hasToString("en");
    }

    @Test
    void what_nobody_sees_within_a_paragraph_is_left_out_and_the_paragraph_stays_whole() {
        assertThat(html("<p>Call <span aria-hidden=true>☎</span> <span style='display:none'>x</span>911</p>"))
                .isEqualTo("<p>Call ☎ 911</p>");
    }

    @Test
    void elements_nested_without_end_are_read_in_time() {
        int deep = 10_000;
        assertThat(html("<div>".repeat(deep) + "deep" + "</div>".repeat(deep))).isEqualTo("<p>deep</p>");
        assertThat(read("<ul><li>".repeat(deep) + "deep").blocks()).isNotEmpty();
        assertThat(read("<table><tr><td>".repeat(deep) + "deep").blocks()).isNotEmpty();
        assertThat(read("<blockquote>".repeat(deep) + "deep").blocks()).isNotEmpty();
        assertThat(read("<b>".repeat(500) + "deep").blocks()).isNotEmpty();
    }

    @Test
    void marks_that_are_never_closed_are_refused_before_they_cost_time() {
        assertThatThrownBy(() -> read("<b>".repeat(10_000) + "deep"))
                .isInstanceOf(HeraldException.class)
                .hasMessage("More than 1000 elements are never closed.");
    }
}
