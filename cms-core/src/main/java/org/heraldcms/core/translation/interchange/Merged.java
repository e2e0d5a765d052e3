package org.heraldcms.core.translation.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was taken back. Each of its segments stands in one of the lists, and in {@code stale} as
 * well when it was saved but its source has changed since the file was made.
 *
 * @param revision number of the newest revision afterwards; null when there still is no edition
 * @param unchanged what the file says no more about than is there already
 */
public record Merged(
        UUID article,
        LocaleTag locale,
        @Nullable Integer revision,
        List<String> saved,
        List<String> unchanged,
        List<String> stale,
        List<Conflict> conflicts,
        List<Gone> gone) {

    /**
     * A segment that somebody has changed since the file was made: their text stayed.
     *
     * @param theirs null when they took it out
     */
    public record Conflict(String segment, @Nullable Segment theirs, Text file) {}

    /** A segment that the source has lost since the file was made: its translation went to the memory. */
    public record Gone(String segment, Text file) {}

    /** What the file says. */
    public record Text(String text, JsonNode content) {}
}
