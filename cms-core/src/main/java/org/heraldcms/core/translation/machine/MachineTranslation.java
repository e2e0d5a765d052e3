package org.heraldcms.core.translation.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine has filled in.
 *
 * @param revision number of the newest revision afterwards; null when there still is no edition
 * @param left how many segments still have no translation
 */
public record MachineTranslation(@Nullable Integer revision, List<Filled> filled, List<Skipped> skipped, int left) {

    /**
     * A segment that a machine has translated.
     *
     * @param marksLost whether its marks were lost on the way, so that it has none
     */
    public record Filled(String segment, String text, JsonNode content, boolean marksLost) {}

    /** A segment that is left to people, and why, in a sentence. */
    public record Skipped(String segment, String reason) {}
}
