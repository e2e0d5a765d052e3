package org.heraldcms.core.translation.check.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a check found in one segment.
 *
 * @param segment its id
 * @param source where in the source; null when no place there can be named
 * @param target where in the target; null likewise
 * @param words what the sentences about it name, by the name that the catalogue gives it
 * @param suggestions what could stand at {@code target} instead, the likeliest first; may be empty
 */
public record Finding(
        Check check,
        String segment,
        @Nullable Span source,
        @Nullable Span target,
        Map<String, String> words,
        List<String> suggestions) {

    public Finding {
        words = Map.copyOf(words);
        suggestions = List.copyOf(suggestions);
    }
}
