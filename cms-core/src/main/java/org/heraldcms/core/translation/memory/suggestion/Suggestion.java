package org.heraldcms.core.translation.memory.suggestion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.heraldcms.core.translation.memory.Unit;

/**
 * A unit of the memory that may help with a segment.
 *
 * @param score 102 and 101: the same text between the same neighbours, or with one of them; 100: the same text; below:
 *     a text that is like it
 * @param flags why it must not be trusted although it is like it
 */
public record Suggestion(Unit unit, int score, Set<Flag> flags) {

    /** From here on a suggestion may be put in without being asked for. */
    public static final int IN_CONTEXT = 101;

    static final int EXACT = 100;

    /** No suggestion with a flag has a higher score. */
    static final int HIGHEST_WITH_FLAG = 69;

    /** What a suggestion is. */
    public enum Kind {
        CONTEXT,
        EXACT,
        FUZZY;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What differs between the segment and the text that was translated, and turns its meaning round. */
    public enum Flag {
        NUMBERS_DIFFER,
        NEGATION_DIFFERS;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        return score >= IN_CONTEXT ? Kind.CONTEXT : score == EXACT ? Kind.EXACT : Kind.FUZZY;
    }
}
