package org.heraldcms.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void the_reference_vector_is_signed_as_the_specification_says() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.under("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void the_reference_library_accepts_what_is_signed_with_a_new_secret() throws Exception {
        String secret = Signature.newSecret();
        String body = "{\"title\":\"Hablar con tu hija o hijo sobre el teléfono\"}";
        long now = Clock.systemUTC().instant().getEpochSecond();
        String signature = Signature.under(secret).of("change-1", now, body.getBytes(StandardCharsets.UTF_8));
        new Webhook(secret)
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of("change-1"),
                                "webhook-timestamp", List.of(Long.toString(now)),
                                "webhook-signature", List.of(signature)));
    }

    @Test
    void secrets_of_24_to_64_bytes_are_taken() {
        assertThat(Signature.under(secret(24)).of("a", 1, new byte[0])).startsWith("v1,");
        assertThat(Signature.under(secret(64)).of("a", 1, new byte[0])).startsWith("v1,");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void shorter_and_longer_secrets_are_refused(int bytes) {
        assertThatThrownBy(() -> Signature.requireForm(secret(bytes))).isInstanceOf(HeraldException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "harbour-demo-2026", "whsec_***", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void a_secret_of_another_form_is_refused(String secret) {
        assertThatThrownBy(() -> Signature.requireForm(secret)).isInstanceOf(HeraldException.class);
    }

    private static String secret(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
