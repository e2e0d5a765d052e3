package org.heraldcms.core.publishing.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to.
 *
 * @param topics articles with any of these; empty for all
 * @param type null for all
 * @param author null for all
 * @param field a value of a field of the content type; null for all
 * @param published when the edition first went live on the site
 * @param updated when what is live there went live, by the change log
 */
public record Filter(
        List<String> topics,
        @Nullable String type,
        @Nullable String author,
        @Nullable Value field,
        Span published,
        Span updated) {

    /** All there is. */
    public static final Filter NONE = new Filter(List.of(), null, null, null, Span.EVER, Span.EVER);

    /** A field by name, and what it says: a text, a number or true or false, of at most 200 characters. */
    public record Value(String name, String said) {}

    /**
     * A stretch of time.
     *
     * @param since its first instant; null from the beginning
     * @param before the first instant behind it; null without an end
     */
    public record Span(@Nullable Instant since, @Nullable Instant before) {

        /** All of time. */
        public static final Span EVER = new Span(null, null);
    }

    /** Whether it asks for what only the present is sorted by. */
    public boolean isOfThePresent() {
        return author != null || field != null;
    }
}
