package org.heraldcms.core.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One short value for many hashes by segment, equal where all of them are. */
final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    static String of(Map<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(hashes)
                .forEach((id, hash) -> lines.append(id).append(' ').append(hash).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
