package org.heraldcms.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static void refused(List<String> origins, Visibility visibility, String pointer) {
        assertThatThrownBy(() -> Origins.checked(origins, visibility))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations())
                                .first()
                                .extracting("pointer")
                                .isEqualTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.lighthouse.example",
                "http://localhost:3000",
                "https://xn--faro-ypa.example:8443",
                "http://127.0.0.1:8000",
                "http://[2001:db8::1]:8000"
            })
    void an_origin_is_written_as_browsers_send_it(String origin) {
        assertThat(Origins.checked(List.of(origin), Visibility.PRIVATE)).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "lighthouse.example",
                "https://",
                "https://lighthouse.example/",
                "https://lighthouse.example/news",
                "https://lighthouse.example?x",
                "https://lighthouse.example#x",
                "https://LIGHTHOUSE.example",
                "HTTPS://lighthouse.example",
                "https://lighthouse.example:443",
                "http://lighthouse.example:80",
                "https://lighthouse.example:",
                "https://lighthouse.example:0443",
                "https://lighthouse.example:70000",
                "https://ada:pw@lighthouse.example",
                "https://*.lighthouse.example",
                "https://a.example, https://b.example",
                "https://a.example\r\nX: y",
                "ftp://lighthouse.example",
                "javascript:alert(1)",
                "file://"
            })
    void what_no_browser_sends_is_refused(String origin) {
        refused(List.of("https://a.example", origin), Visibility.PUBLIC, "/origins/1");
    }

    @Test
    void any_origin_stands_alone_and_only_at_a_public_site() {
        assertThat(Origins.checked(List.of("*"), Visibility.PUBLIC)).containsExactly("*");
        refused(List.of("*"), Visibility.PRIVATE, "/origins/0");
        refused(List.of("https://a.example", "*"), Visibility.PUBLIC, "/origins/1");
    }

    @Test
    void none_stands_twice_and_not_too_many() {
        refused(List.of("https://a.example", "https://a.example"), Visibility.PUBLIC, "/origins/1");
        refused(Collections.nCopies(51, "https://a.example"), Visibility.PUBLIC, "/origins");
    }
}
