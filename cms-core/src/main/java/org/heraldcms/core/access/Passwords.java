package org.heraldcms.core.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.heraldcms.core.base.HeraldException;

/**
 * Passwords as they are kept: PBKDF2 with HMAC-SHA-256, 600,000 rounds and 16 bytes of salt each, as OWASP advises.
 * The stored text names its own rounds, so that they can be raised without locking anybody out.
 */
public final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What no password matches: for accounts that do not exist, so that asking for them takes as long as for others. */
    public static final String NOBODYS = stored(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BITS / 8]);

    private Passwords() {}

    /** @throws HeraldException INVALID at {@code /password} unless it has 12 to 200 characters */
    static void check(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw HeraldException.invalid(
                    "/password", "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
    }

    /** The text to store; another one each time. Takes some tenths of a second. */
    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return stored(ROUNDS, salt, derive(password, salt, ROUNDS));
    }

    /** Whether the password is the one that was stored. Takes as long whether it is or not. */
    public static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        String tried = password.length() > LONGEST ? "" : password;
        return MessageDigest.isEqual(expected, derive(tried, salt, Integer.parseInt(parts[1])));
    }

    private static String stored(int rounds, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$", SCHEME, String.valueOf(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", missing);
        } finally {
            key.clearPassword();
        }
    }
}
