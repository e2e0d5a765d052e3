package org.heraldcms.core.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heraldcms.core.base.HeraldException;

/** The symmetric signature {@code v1} of Standard Webhooks 1.0: HMAC-SHA256 over {@code id.timestamp.body}. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int GENERATED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Signature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A new random secret in its written form. */
    static String newSecret() {
        byte[] key = new byte[GENERATED];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The signature under a secret in its written form: {@code whsec_} and 24 to 64 bytes as base64.
     *
     * @throws HeraldException INVALID at {@code /secret} when it is not in that form
     */
    static Signature under(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "");
            if (key.length >= SHORTEST && key.length <= LONGEST) {
                return new Signature(key);
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    /** As {@link #under}, only to learn whether the secret is in its form. */
    static void requireForm(String secret) {
        Signature ignored = under(secret);
    }

    private static HeraldException malformed() {
        return HeraldException.invalid(
                "/secret", "A secret is " + PREFIX + " and 24 to 64 random bytes in base64; leave it out to get one.");
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param timestamp seconds since 1970 of this try
     * @param body exactly the bytes that are sent
     */
    String of(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
