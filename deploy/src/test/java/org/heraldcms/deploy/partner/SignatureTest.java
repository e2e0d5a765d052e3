package org.heraldcms.deploy.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The test vector of Standard Webhooks. */
final class SignatureTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static boolean covered(String signatures, String body, int secondsLater) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(Long.parseLong(TIME) + secondsLater), ZoneOffset.UTC);
        return new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", clock)
                .covers(
                        Map.of(
                                "Webhook-id", List.of(ID),
                                "Webhook-timestamp", List.of(TIME),
                                "Webhook-signature", List.of(signatures)),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_signature_of_the_specification_is_accepted_among_others() {
        assertThat(covered("v2,abc v1,abc " + GOOD, "{\"test\": 2432232314}", 299))
                .isTrue();
    }

    @Test
    void another_body_another_signature_or_another_hour_is_refused() {
        assertThat(covered(GOOD, "{\"test\": 2432232315}", 0)).isFalse();
        assertThat(covered("v1,", "{\"test\": 2432232314}", 0)).isFalse();
        assertThat(covered(GOOD, "{\"test\": 2432232314}", 301)).isFalse();
    }
}
