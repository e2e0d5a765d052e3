package org.heraldcms.core.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of 256 bits, and what can be done with it (AES-GCM). A sealed value is {@code hv1.<name of the key>.<nonce and
 * ciphertext>}: its beginning says in which way and under which key it was sealed.
 */
final class VaultKey {

    /** How every sealed value of this version begins. */
    static final String VERSION = "hv1.";

    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String prefix;

    private VaultKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.prefix = VERSION + name(key) + ".";
    }

    /** Names a key without telling anything of it. */
    private static String name(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("herald vault key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), NAME_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** A new random key in its written form. */
    static String random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /**
     * The key of this written form.
     *
     * @param origin where it stood, for the sentence when it is none
     */
    static VaultKey of(String written, String origin) {
        try {
            byte[] key = Base64.getDecoder().decode(written.strip());
            if (key.length == BYTES) {
                return new VaultKey(key);
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed(origin);
        }
        throw malformed(origin);
    }

    private static IllegalStateException malformed(String origin) {
        return new IllegalStateException(
                origin + " must be 32 bytes in base64, as \"openssl rand -base64 32\" makes them.");
    }

    /** Whether a value was sealed under this key. */
    boolean sealed(String value) {
        return value.startsWith(prefix);
    }

    /** How everything begins that is sealed under this key. */
    String prefix() {
        return prefix;
    }

    String seal(Place place, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, place, nonce);
            byte[] text = plain.getBytes(StandardCharsets.UTF_8);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(text.length));
            int end = NONCE_BYTES + cipher.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
            return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sealed, end));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    /** What was sealed under this key at this place; empty when it was not, or was altered. */
    Optional<String> open(Place place, String value) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value.substring(prefix.length()));
            if (sealed.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, place, Arrays.copyOf(sealed, NONCE_BYTES));
            byte[] text = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, Place place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((prefix).getBytes(StandardCharsets.US_ASCII));
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
