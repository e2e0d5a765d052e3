package org.heraldcms.core.translation.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the texts it was made in.
 *
 * @param id the same as long as the same is found in the same two texts, and never again after
 * @param source null for a text that translates nothing
 * @param target null for a text that is not translated
 */
public record Found(
        String id,
        Finding finding,
        @Nullable Segment source,
        @Nullable Segment target) {

    private static final int BYTES = 16;

    static Found of(Finding finding, @Nullable Segment source, @Nullable Segment target) {
        return new Found(id(finding, source, target), finding, source, target);
    }

    /** What stands at the place in the source; empty when none is named. */
    String sourceText() {
        return source == null || finding.source() == null
                ? ""
                : finding.source().in(source.text());
    }

    /** What stands at the place in the target; empty when none is named. */
    String targetText() {
        return target == null || finding.target() == null
                ? ""
                : finding.target().in(target.text());
    }

    private static String id(Finding finding, @Nullable Segment source, @Nullable Segment target) {
        String all = String.join(
                "\n",
                finding.check().label(),
                finding.segment(),
                hash(source),
                hash(target),
                String.valueOf(finding.source()),
                String.valueOf(finding.target()),
                new TreeMap<>(finding.words()).toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String hash(@Nullable Segment segment) {
        return segment == null ? "" : segment.hash();
    }
}
