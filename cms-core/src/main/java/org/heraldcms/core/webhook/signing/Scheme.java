package org.heraldcms.core.webhook.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** The ways to sign of Standard Webhooks 1.0; the label stands before each signature. */
public enum Scheme {
    /** HMAC-SHA256 under a secret that both sides have. */
    V1,
    /** Ed25519: whoever verifies has the public key only. */
    V1A;

    /**
     * The scheme of this label.
     *
     * @throws HeraldException INVALID at {@code /scheme} when there is none
     */
    public static Scheme of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid("/scheme", "A scheme is v1 or v1a."));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new random key of this scheme. */
    public SigningKey random() {
        return this == V1 ? HmacKey.random() : Ed25519Key.random();
    }

    /**
     * The key of this written form.
     *
     * @throws HeraldException INVALID at {@code /secret} when it is none of this scheme
     */
    public SigningKey read(String written) {
        return this == V1 ? HmacKey.of(written) : Ed25519Key.of(written);
    }
}
