package org.heraldcms.core.webhook.signing;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heraldcms.core.base.HeraldException;

/** A secret that both sides have: {@code whsec_} and 24 to 64 bytes in base64. */
public final class HmacKey implements SigningKey {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int GENERATED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private HmacKey(byte[] key) {
        this.key = key;
    }

    /** A new random one. */
    public static HmacKey random() {
        byte[] key = new byte[GENERATED];
        RANDOM.nextBytes(key);
        return new HmacKey(key);
    }

    /**
     * The one of this written form.
     *
     * @throws HeraldException INVALID at {@code /secret} when it is not in that form
     */
    static HmacKey of(String written) {
        try {
            byte[] key =
                    Base64.getDecoder().decode(written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : "");
            if (key.length >= SHORTEST && key.length <= LONGEST) {
                return new HmacKey(key);
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    private static HeraldException malformed() {
        return HeraldException.invalid(
                "/secret", "A secret is " + PREFIX + " and 24 to 64 random bytes in base64; leave it out to get one.");
    }

    @Override
    public Scheme scheme() {
        return Scheme.V1;
    }

    @Override
    public String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public Optional<String> publicKey() {
        return Optional.empty();
    }

    @Override
    public String sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
