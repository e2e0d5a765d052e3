package org.heraldcms.core.base;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The JSON Canonicalization Scheme (RFC 8785), and the digest over it. */
public final class Canonical {

    private Canonical() {}

    /** The one form of this tree, as UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedUTF8();
        } catch (IOException malformed) {
            throw new IllegalStateException("A JSON tree has no canonical form", malformed);
        }
    }

    /** SHA-256 as 64 lower-case hex digits. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
