package org.heraldcms.core.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacKeyTest {

    @Test
    void the_reference_vector_is_signed_as_the_specification_says() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        SigningKey key = HmacKey.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Envelope.under(key)
                        .headers("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), body))
                .isEqualTo(Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void the_reference_library_accepts_what_is_signed_with_a_new_secret() throws Exception {
        SigningKey key = HmacKey.random();
        String body = "{\"title\":\"Hablar con tu hija o hijo sobre el teléfono\"}";
        Instant now = Clock.systemUTC().instant();
        Map<String, String> headers =
                Envelope.under(key).headers("change-1", now, body.getBytes(StandardCharsets.UTF_8));
        new Webhook(key.written())
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of(headers.get("webhook-id")),
                                "webhook-timestamp", List.of(headers.get("webhook-timestamp")),
                                "webhook-signature", List.of(headers.get("webhook-signature"))));
    }

    @Test
    void secrets_of_24_to_64_bytes_are_taken() {
        assertThat(HmacKey.of(secret(24)).sign(new byte[0])).startsWith("v1,");
        assertThat(HmacKey.of(secret(64)).written()).isEqualTo(secret(64));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void shorter_and_longer_secrets_are_refused(int bytes) {
        assertThatThrownBy(() -> HmacKey.of(secret(bytes))).isInstanceOf(HeraldException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "harbour-demo-2026", "whsec_***", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void a_secret_of_another_form_is_refused(String secret) {
        assertThatThrownBy(() -> HmacKey.of(secret)).isInstanceOf(HeraldException.class);
    }

    private static String secret(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
