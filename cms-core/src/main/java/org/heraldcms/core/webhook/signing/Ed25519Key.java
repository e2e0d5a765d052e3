package org.heraldcms.core.webhook.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.heraldcms.core.base.HeraldException;

/**
 * A private key of Ed25519. Two encodings of it are about, and both are taken, with {@code whsk_} before them or not:
 * the seed of 32 bytes, and the seed with the public key behind it, 64 bytes. Written is the second.
 */
public final class Ed25519Key implements SigningKey {

    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final String ALGORITHM = "Ed25519";
    private static final int SEED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] seed;
    private final byte[] point;
    private final PrivateKey key;

    private Ed25519Key(byte[] seed) {
        KeyPair pair = pair(seed);
        this.seed = seed;
        this.point = encoded((EdECPublicKey) pair.getPublic());
        this.key = pair.getPrivate();
    }

    /** A new random one. */
    public static Ed25519Key random() {
        byte[] seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        return new Ed25519Key(seed);
    }

    /**
     * The one of this written form.
     *
     * @throws HeraldException INVALID at {@code /secret} when it is in neither form, or its halves do not belong together
     */
    static Ed25519Key of(String written) {
        byte[] bytes = decoded(written.startsWith(PRIVATE) ? written.substring(PRIVATE.length()) : written);
        if (bytes.length != SEED && bytes.length != 2 * SEED) {
            throw malformed();
        }
        Ed25519Key key = new Ed25519Key(Arrays.copyOf(bytes, SEED));
        if (bytes.length > SEED && !MessageDigest.isEqual(key.point, Arrays.copyOfRange(bytes, SEED, bytes.length))) {
            throw HeraldException.invalid("/secret", "The second half of this key is not the public key of its first.");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static HeraldException malformed() {
        return HeraldException.invalid(
                "/secret",
                "A private key is " + PRIVATE + " and, in base64, 32 bytes of seed, with the public key behind them or"
                        + " not; leave it out to get one.");
    }

    /** The JDK derives a public key only where it makes a pair, from randomness that is the seed. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Randomness of which there is only this. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }

    /** As RFC 8032 writes a point: the ordinate, its lowest byte first, and in the highest bit whether x is odd. */
    private static byte[] encoded(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] point = new byte[SEED];
        for (int i = 0; i < Math.min(SEED, bigEndian.length); i++) {
            point[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            point[SEED - 1] |= (byte) 0x80;
        }
        return point;
    }

    @Override
    public Scheme scheme() {
        return Scheme.V1A;
    }

    @Override
    public String written() {
        byte[] both = Arrays.copyOf(seed, 2 * SEED);
        System.arraycopy(point, 0, both, SEED, SEED);
        return PRIVATE + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public Optional<String> publicKey() {
        return Optional.of(PUBLIC + Base64.getEncoder().encodeToString(point));
    }

    @Override
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
