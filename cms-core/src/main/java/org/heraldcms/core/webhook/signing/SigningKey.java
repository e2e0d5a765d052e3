package org.heraldcms.core.webhook.signing;

import java.util.Optional;

/** A key that signs. */
public sealed interface SigningKey permits HmacKey, Ed25519Key {

    Scheme scheme();

    /** The key as one hands it on, secret; it is read back from this form. */
    String written();

    /** What a receiver verifies with, which anybody may know; empty when that is the secret itself. */
    Optional<String> publicKey();

    /** The signature of these bytes, as it stands in the header: the scheme, a comma, base64. */
    String sign(byte[] content);
}
