package org.heraldcms.deploy.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** A published document as received. */
record Document(JsonNode json) {

    /** The document, refused unless it has the digest that it claims. */
    static Document verified(JsonNode json) throws IOException {
        ObjectNode content = json.deepCopy();
        String claimed = content.remove("digest").asText();
        String actual = HexFormat.of().formatHex(sha256(new JsonCanonicalizer(content.toString()).getEncodedUTF8()));
        if (!actual.equals(claimed)) {
            throw new IOException("The document claims digest " + claimed + " but has " + actual);
        }
        return new Document(json);
    }

    String get(String member) {
        return json.path(member).asText();
    }

    /** This document's summand in the state digest of a site. */
    BigInteger summand() {
        String line = get("id") + "\n" + get("locale") + "\n" + get("digest");
        return new BigInteger(1, sha256(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
