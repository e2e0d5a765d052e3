package org.heraldcms.web.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of an edit (RFC 9110, If-Match). Herald's tags of things that can be edited are a number in quotes:
 * the revision of an edition, the version of anything else.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /** The tag of a revision or version. */
    public static EntityTag tag(long number) {
        return new EntityTag(Long.toString(number));
    }

    /**
     * The number in the header; null when there is no header.
     *
     * @throws HeraldException STALE when the header holds a tag that was never given out, which can match nothing
     */
    public static @Nullable Long read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw HeraldException.at(
                    ErrorCode.STALE, "If-Match", "Send the ETag exactly as it was read, with its quotes.");
        }
        return Long.valueOf(tag.group(1));
    }

    /** As {@link #read}, of a revision; what is beyond all revisions is one that there never was. */
    public static @Nullable Integer readRevision(@Nullable String header) {
        Long number = read(header);
        return number == null ? null : revision(number);
    }

    /** As {@link #require}, of a revision. */
    public static int requireRevision(@Nullable String header) {
        return revision(require(header));
    }

    private static int revision(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** As {@link #read}; PRECONDITION_REQUIRED when there is no header. */
    public static long require(@Nullable String header) {
        Long number = read(header);
        if (number == null) {
            throw HeraldException.at(
                    ErrorCode.PRECONDITION_REQUIRED, "If-Match", "Say with If-Match which state you have seen.");
        }
        return number;
    }
}
