package org.heraldcms.deploy.story;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** The state digest of a site, reckoned from its definition. */
final class SiteDigest {

    private SiteDigest() {}

    /** Of everything live: article id, line feed, locale → digest of the document. */
    static String of(Map<String, String> live) {
        BigInteger sum = live.entrySet().stream()
                .map(one -> one.getKey() + '\n' + one.getValue())
                .map(line -> new BigInteger(1, sha256(line)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return "%064x".formatted(sum.mod(BigInteger.ONE.shiftLeft(256)));
    }

    private static byte[] sha256(String line) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
