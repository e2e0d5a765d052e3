package org.heraldcms.core.translation.check.readability;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/**
 * A translation that is hard to read where its source is far easier: by two of five bands or more. The numbers of two languages
 * cannot be held against each other, so bands are. Of the two formulas for Spanish the kinder one counts, and what is too
 * short to be measured is left alone.
 */
public final class Readability implements PairReading.Look {

    private static final int FAR = 2;

    /** The highest band that is still hard to read. */
    private static final int HARD = 1;

    /** How easy a text is to read, from 0 to 100 on its own language's scale; empty when that cannot be measured. */
    public static Optional<Integer> ease(Side text) {
        return Measures.of(PairReading.of(new Pair(null, text)).target()).map(Measures::ease);
    }

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        if (source == null
                || source.locale().language().equals(pair.target().locale().language())) {
            return;
        }
        Optional<Measures> has = Measures.of(pair.target()).filter(it -> it.band() <= HARD);
        Optional<Measures> had = has.isPresent() ? Measures.of(source) : Optional.empty();
        if (has.isPresent() && had.isPresent() && had.get().band() - has.get().band() >= FAR) {
            Map<String, String> words = Map.of(
                    "source", Integer.toString(had.get().ease()),
                    "target", Integer.toString(has.get().ease()));
            found.accept(pair.finding(
                    Check.READABILITY, new Span(0, pair.target().text().length()), words));
        }
    }
}
