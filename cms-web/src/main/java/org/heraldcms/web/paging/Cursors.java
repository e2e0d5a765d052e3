package org.heraldcms.web.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heraldcms.core.access.Installation;

/**
 * Opaque cursors: a place in a list, signed together with the list and its filters, so that a cursor works only where
 * it was issued and only as it was issued.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 12;
    private static final int LONGEST = 1_000;

    @Inject
    private Installation installation;

    /** The key never changes, so it is read once. */
    private volatile byte[] key = new byte[0];

    /**
     * A cursor for a place.
     *
     * @param list the list and its filters, in a form of the caller's own
     */
    public String issue(String list, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(sign(list, text), SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, signed, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The place of a cursor; empty when it was not issued here for this list and these filters, or was altered. */
    public Optional<String> read(String list, String cursor) {
        if (cursor.length() > LONGEST || !cursor.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (signed.length < SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        byte[] signature = Arrays.copyOf(signed, SIGNATURE_BYTES);
        return MessageDigest.isEqual(signature, sign(list, text))
                ? Optional.of(new String(text, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private byte[] sign(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    private byte[] key() {
        if (key.length == 0) {
            key = installation.key("cursors");
        }
        return key;
    }
}
