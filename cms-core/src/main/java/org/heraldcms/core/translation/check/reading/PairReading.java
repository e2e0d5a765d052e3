package org.heraldcms.core.translation.check.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/**
 * A pair whose texts are taken apart once.
 *
 * @param source null when the target translates nothing
 */
public record PairReading(@Nullable Reading source, Reading target) {

    /** Looks for one kind of mistake in a pair that is being read; as {@link Rule}, which see. */
    @FunctionalInterface
    public interface Look {
        void at(PairReading pair, Consumer<Finding> found);
    }

    /** A rule that reads a pair once and takes all these looks at it. */
    public static Rule rule(List<? extends Look> looks) {
        return (pair, found) -> {
            PairReading reading = of(pair);
            looks.forEach(look -> look.at(reading, found));
        };
    }

    /** Nothing is taken apart yet. */
    public static PairReading of(Pair pair) {
        return new PairReading(pair.source() == null ? null : new Reading(pair.source()), new Reading(pair.target()));
    }

    /** Something found in the target. */
    public Finding finding(Check check, Span target, Map<String, String> words) {
        return finding(check, null, target, words);
    }

    /** Something found, in the source, the target or both. */
    public Finding finding(Check check, @Nullable Span source, @Nullable Span target, Map<String, String> words) {
        return new Finding(check, this.target.segment().id(), source, target, words, List.of());
    }

    /** Something found in the target, and what could stand there instead. */
    public Finding finding(Check check, Span target, Map<String, String> words, List<String> suggestions) {
        return new Finding(check, this.target.segment().id(), null, target, words, suggestions);
    }
}
