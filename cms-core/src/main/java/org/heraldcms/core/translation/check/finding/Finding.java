package org.heraldcms.core.translation.check.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a check found in one segment.
 *
 * @param severity the check's own, or less where the rule cannot be sure that anybody is harmed
 * @param segment its id
 * @param source where in the source; null when no place there can be named
 * @param target where in the target; null likewise
 * @param words what the sentences about it name, by the name that the catalogue gives it; {@code what} chooses among
 *     the sentences of a check that has several
 * @param suggestions what could stand at {@code target} instead, the likeliest first; may be empty
 */
public record Finding(
        Check check,
        Severity severity,
        String segment,
        @Nullable Span source,
        @Nullable Span target,
        Map<String, String> words,
        List<String> suggestions) {

    public Finding {
        if (severity.compareTo(check.severity()) < 0) {
            throw new IllegalArgumentException(check + " never says " + severity);
        }
        words = Map.copyOf(words);
        suggestions = List.copyOf(suggestions);
    }

    /** A finding as severe as its check. */
    public Finding(
            Check check,
            String segment,
            @Nullable Span source,
            @Nullable Span target,
            Map<String, String> words,
            List<String> suggestions) {
        this(check, check.severity(), segment, source, target, words, suggestions);
    }
}
