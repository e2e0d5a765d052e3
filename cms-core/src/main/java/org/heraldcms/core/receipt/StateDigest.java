package org.heraldcms.core.receipt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * The digest of a set of live documents: the sum, modulo 2^256, of the SHA-256 of
 * {@code "<articleId>\n<locale>\n<document digest>"} of each. A sum, because it does not depend on the order and a
 * document is added or taken away without looking at the others. Written as 64 lower-case hex digits.
 */
public record StateDigest(BigInteger value) {

    /** The digest of nothing. */
    public static final StateDigest EMPTY = new StateDigest(BigInteger.ZERO);

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final int HEX_DIGITS = 64;

    /** Reads 64 hex digits. */
    public static StateDigest ofHex(String hex) {
        return new StateDigest(new BigInteger(hex, 16));
    }

    /** This and one more document. */
    public StateDigest plus(UUID articleId, LocaleTag locale, String documentDigest) {
        return new StateDigest(
                value.add(term(articleId, locale, documentDigest)).mod(MODULUS));
    }

    /** This without one of its documents. */
    public StateDigest minus(UUID articleId, LocaleTag locale, String documentDigest) {
        return new StateDigest(
                value.subtract(term(articleId, locale, documentDigest)).mod(MODULUS));
    }

    /** The 64 hex digits. */
    public String hex() {
        String digits = value.toString(16);
        return "0".repeat(HEX_DIGITS - digits.length()) + digits;
    }

    private static BigInteger term(UUID articleId, LocaleTag locale, String documentDigest) {
        String line = articleId + "\n" + locale.tag() + "\n" + documentDigest;
        try {
            return new BigInteger(
                    1, MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
