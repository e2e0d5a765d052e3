package org.heraldcms.core.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    @Test
    void of_an_endpoints_own_headers_only_the_name_is_kept() {
        assertThat(Exchange.asked(
                        new BasicHeader("webhook-id", "7"),
                        new BasicHeader("Authorization", "Bearer abc"),
                        new BasicHeader("X-Partner", "confidential")))
                .containsExactly(
                        new Exchange.Line("webhook-id", "7"),
                        new Exchange.Line("Authorization", "•••"),
                        new Exchange.Line("X-Partner", "•••"));
    }

    @Test
    void of_an_answer_what_is_secret_is_hidden_and_what_is_long_is_cut() {
        assertThat(Exchange.answered(
                        new BasicHeader("Set-Cookie", "session=1"), new BasicHeader("X-Long", "x".repeat(600))))
                .containsExactly(
                        new Exchange.Line("Set-Cookie", "•••"), new Exchange.Line("X-Long", "x".repeat(500) + "…"));
    }

    @Test
    void of_what_the_store_does_not_take_or_what_would_break_a_line_nothing_is_left_in_name_or_value() {
        List<Exchange.Line> kept = Exchange.answered(
                new BasicHeader("X-\0Odd", "a\0b"),
                new BasicHeader("X-\rOdder", "a\rb"),
                new BasicHeader("Set-Cookie\0", "c"),
                new BasicHeader("x".repeat(600), "long"));
        assertThat(kept.subList(0, 2))
                .containsExactly(new Exchange.Line("X-\uFFFDOdd", "a\uFFFDb"), new Exchange.Line("X- Odder", "a b"));
        assertThat(Exchange.lines(kept)).doesNotContain("\0", "\r");
        assertThat(Exchange.headers(Exchange.lines(kept))).isEqualTo(kept);
    }

    @Test
    void no_more_than_thirty_headers_are_kept() {
        Header[] many = Collections.nCopies(90, new BasicHeader("X-One", "1")).toArray(Header[]::new);
        assertThat(Exchange.answered(many)).hasSize(30);
    }

    @Test
    void headers_are_read_as_they_were_written() {
        assertThat(Exchange.headers("Host: faro.example\nX-Empty: \nX-Colon: a: b\n"))
                .containsExactly(
                        new Exchange.Line("Host", "faro.example"),
                        new Exchange.Line("X-Empty", ""),
                        new Exchange.Line("X-Colon", "a: b"));
        assertThat(Exchange.headers(null)).isEmpty();
    }
}
