package org.heraldcms.core.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderDraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host", "content-type", "Content-Length", "webhook-id", "Webhook-Signature", "Connection", "TE",
                "Transfer-Encoding", "Upgrade", "Proxy-Authorization", "Keep-Alive", "Expect", "Trailer", "User-Agent",
                "", "a b", "a:b", "ñ", "a\r\nb", "-"
            })
    void what_carries_the_message_is_not_for_an_endpoint_to_choose(String name) {
        assertThatThrownBy(() -> new HeaderDraft(Map.of(name, "1"))).isInstanceOf(HeraldException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a ", " a", "a\r\nX-Other: b", "ñ", "a\tb", "\u0000"})
    void a_value_that_could_be_read_as_something_else_is_refused(String value) {
        assertThatThrownBy(() -> new HeaderDraft(Map.of("X-Key", value))).isInstanceOf(HeraldException.class);
    }

    @Test
    void there_are_not_too_many_and_none_too_long() {
        Map<String, String> many = IntStream.rangeClosed(1, 11)
                .boxed()
                .collect(Collectors.toMap(number -> "X-Key-" + number, number -> "1"));
        assertThatThrownBy(() -> new HeaderDraft(new HashMap<>(many))).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> new HeaderDraft(Map.of("X-Key", "a".repeat(1_001))))
                .isInstanceOf(HeraldException.class);
        assertThat(new HeaderDraft(Map.of("X-Key", "a".repeat(1_000))).over(Map.of()))
                .hasSize(1);
    }

    @Test
    void the_same_header_cannot_be_named_twice() {
        assertThatThrownBy(() -> new HeaderDraft(Map.of("X-Key", "1", "x-key", "2")))
                .isInstanceOf(HeraldException.class);
    }

    @Test
    void what_is_left_out_goes_and_stars_leave_what_is() {
        Map<String, String> wanted = new HashMap<>();
        wanted.put("authorization", "***");
        wanted.put("X-New", "3");
        assertThat(new HeaderDraft(wanted).over(Map.of("Authorization", "Bearer 1", "X-Old", "2")))
                .isEqualTo(Map.of("authorization", "Bearer 1", "X-New", "3"));
        assertThatThrownBy(() -> new HeaderDraft(wanted).over(Map.of())).isInstanceOf(HeraldException.class);
    }
}
