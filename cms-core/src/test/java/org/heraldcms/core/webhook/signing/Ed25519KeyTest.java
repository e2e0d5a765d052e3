package org.heraldcms.core.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519KeyTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** What any verifier of the JDK wants before the 32 bytes of a public key. */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=, v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==, whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=
            6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==, v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==, whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=
            """)
    void the_reference_vectors_are_signed_as_their_libraries_sign_them(
            String key, String scheme, String signature, String publicKey) {
        for (String written : new String[] {key, "whsk_" + key}) {
            Ed25519Key read = Ed25519Key.of(written);
            assertThat(Envelope.under(read).headers(ID, AT, BODY))
                    .containsEntry("webhook-signature", scheme + "," + signature);
            assertThat(read.publicKey()).contains(publicKey);
        }
    }

    @Test
    void the_seed_and_the_seed_with_its_public_key_are_the_same_key_and_one_form_is_written() {
        Ed25519Key fromSeed = Ed25519Key.of("VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=");
        assertThat(fromSeed.written()).startsWith("whsk_").hasSize("whsk_".length() + 88);
        Ed25519Key fromBoth = Ed25519Key.of(fromSeed.written());
        assertThat(fromBoth.written()).isEqualTo(fromSeed.written());
        assertThat(fromBoth.sign(BODY)).isEqualTo(fromSeed.sign(BODY));
    }

    /** Some public keys begin with zeroes, some have an odd x: many are tried. */
    @Test
    void what_a_new_key_signs_verifies_with_the_public_key_that_is_shown() {
        IntStream.range(0, 500).forEach(round -> {
            Ed25519Key key = Ed25519Key.random();
            assertThat(verifies(key.publicKey().orElseThrow(), key.sign(BODY), BODY))
                    .isTrue();
        });
    }

    @Test
    void another_body_or_another_key_does_not_verify() {
        Ed25519Key key = Ed25519Key.random();
        String shown = key.publicKey().orElseThrow();
        assertThat(verifies(shown, key.sign(BODY), "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(verifies(shown, Ed25519Key.random().sign(BODY), BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsk_", "whsk_***", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "harbour"})
    void a_key_of_another_form_is_refused(String written) {
        assertThatThrownBy(() -> Ed25519Key.of(written)).isInstanceOf(HeraldException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 33, 63, 65})
    void shorter_and_longer_keys_are_refused(int bytes) {
        String written = "whsk_" + Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThatThrownBy(() -> Ed25519Key.of(written)).isInstanceOf(HeraldException.class);
    }

    /** Signing under a seed while telling another public key would give the seed away. */
    @Test
    void a_seed_with_the_public_key_of_another_is_refused() {
        byte[] mixed = Base64.getDecoder().decode(Ed25519Key.random().written().substring("whsk_".length()));
        mixed[0] ^= 1;
        String written = Base64.getEncoder().encodeToString(mixed);
        assertThatThrownBy(() -> Ed25519Key.of(written)).isInstanceOf(HeraldException.class);
    }

    private static boolean verifies(String publicKey, String signature, byte[] body) {
        try {
            byte[] point = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
            byte[] encoded =
                    HexFormat.of().parseHex(X509_PREFIX + HexFormat.of().formatHex(point));
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }
}
