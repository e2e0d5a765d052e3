package org.heraldcms.core.translation.check.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number that two texts do not share.
 *
 * @param source null when only the target has it
 * @param target null when only the source has it
 * @param grave whether a reader is surely told something else
 */
public record Difference(
        Kind kind, @Nullable Quantity source, @Nullable Quantity target, boolean grave) {

    /** In what the two differ. */
    public enum Kind {
        /** The target says another number. */
        CHANGED,
        /** The target says no such number. */
        MISSING,
        /** The source says no such number. */
        EXTRA,
        /** The hour is the same on the dial, but not in the day. */
        HALF_OF_DAY,
        /** Only one side counts per cent. */
        PERCENT,
        /** The currency is another one, or only one side names it. */
        CURRENCY
    }
}
