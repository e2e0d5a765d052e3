package org.heraldcms.core.translation.memory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit comes from.
 *
 * @param place where it stood; null when it did not come from an article of this newsroom
 * @param account who approved, saved or imported it; null when that is not known here
 * @param name of that person, or what the imported file says
 * @param at when, in whole seconds
 */
public record Origin(
        Kind kind, @Nullable Place place, @Nullable UUID account, String name, Instant at) {

    private static final int LONGEST_NAME = 200;

    public Origin {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        name = name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** The segment of an article, in one of its revisions. */
    public record Place(UUID articleId, String segment, int revision) {

        boolean isSameSegment(@Nullable Place other) {
            return other != null && articleId.equals(other.articleId) && segment.equals(other.segment);
        }
    }

    /** How it came in, the most trusted first. */
    public enum Kind {
        /** A reviewer approved the revision it stands in. */
        APPROVED,
        /** Somebody brought it from elsewhere. */
        IMPORTED,
        /** It was taken out of a translation, reviewed or not. */
        VANISHED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no kind of unit " + label));
        }
    }
}
