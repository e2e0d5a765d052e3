package org.heraldcms.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EntriesTest {

    private static final String PAGE = "https://harbour.example/en/phones";

    @Test
    void links_and_pictures_of_the_site_are_named_whole() {
        assertThat(Entries.absolute(
                        "<p><a href=\"/help/line?a=1&amp;b=$1\">Help</a> <a href=\"#signs\">Signs</a></p>"
                                + "<img alt=\"A phone\" src=\"/pictures/phone.png\">",
                        PAGE))
                .isEqualTo("<p><a href=\"https://harbour.example/help/line?a=1&amp;b=$1\">Help</a>"
                        + " <a href=\"https://harbour.example/en/phones#signs\">Signs</a></p>"
                        + "<img alt=\"A phone\" src=\"https://harbour.example/pictures/phone.png\">");
    }

    @Test
    void what_is_whole_already_or_only_written_stays_as_it_is() {
        String html = "<p><a href=\"https://elsewhere.example/\">There</a> <a href=\"tel:116111\">Call</a>"
                + " &lt;a href=\"/not/a/link\"&gt;</p>";
        assertThat(Entries.absolute(html, PAGE)).isEqualTo(html);
    }
}
