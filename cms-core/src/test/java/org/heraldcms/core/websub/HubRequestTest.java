package org.heraldcms.core.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubRequestTest {

    private static Map<String, String> form(String mode, String... more) {
        Map<String, String> form = new HashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", "https://herald.example/sites/faro/feeds/es.atom");
        form.put("hub.callback", "https://Partner.example:8443/x?y=z");
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @ParameterizedTest
    @CsvSource({"'', P10D", "1, PT1S", "86400, P1D", "2592000, P30D", "2592001, P30D", "999999999999999999, P30D"})
    void a_lease_is_ten_days_unless_asked_otherwise_and_a_month_at_most(String seconds, Duration lease) {
        assertThat(HubRequest.of(form("subscribe", "hub.lease_seconds", seconds))
                        .lease())
                .isEqualTo(lease);
    }

    @Test
    void whoever_unsubscribes_needs_neither_lease_nor_secret() {
        HubRequest request =
                HubRequest.of(form("unsubscribe", "hub.lease_seconds", "nonsense", "hub.secret", "x".repeat(500)));
        assertThat(request.lease()).isNull();
        assertThat(request.secret()).isNull();
        assertThat(request.host()).isEqualTo("partner.example");
    }

    @Test
    void a_secret_has_less_than_200_bytes() {
        assertThat(HubRequest.of(form("subscribe", "hub.secret", "ñ".repeat(99)))
                        .secret())
                .hasSize(99);
        for (String secret : new String[] {"ñ".repeat(100), "a\0b"}) {
            refused("hub.secret", secret);
        }
    }

    private static void refused(String parameter, String value) {
        assertThatThrownBy(() -> HubRequest.of(form("subscribe", parameter, value)))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations())
                                .first()
                                .extracting("pointer")
                                .isEqualTo(parameter));
    }

    /** The store keeps topic and callback in one entry of an index, which has room for 2,704 bytes. */
    @Test
    void a_callback_has_at_most_a_thousand_bytes_and_a_host_as_long_as_any_can_be() {
        String start = "https://partner.example/";
        String longest = start + "x".repeat(1_000 - start.length());
        assertThat(HubRequest.of(form("subscribe", "hub.callback", longest)).callback())
                .isEqualTo(longest);
        refused("hub.callback", longest + "x");
        refused("hub.callback", start + "語".repeat(330));
        refused("hub.topic", "x".repeat(2_001));
    }

    /** The vector that RFC 4231 gives for HMAC-SHA-256 under a short key. */
    @Test
    void a_signature_is_an_hmac_with_sha_256_in_hex() {
        assertThat(HubCalls.signature("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
