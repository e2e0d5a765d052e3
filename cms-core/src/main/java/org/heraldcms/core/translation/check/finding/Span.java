package org.heraldcms.core.translation.check.finding;

/**
 * A place in a segment's text.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last one
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /** What stands there. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
