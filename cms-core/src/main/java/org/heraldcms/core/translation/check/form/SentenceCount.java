package org.heraldcms.core.translation.check.form;

import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/**
 * Sentences that were left out or added. Good translators join two and split one, so a difference of one counts only when
 * the length too says that a sentence is missing or new.
 */
final class SentenceCount implements PairReading.Look {

    private static final double MOST_OF_A_SENTENCE = 0.6;

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        if (source == null) {
            return;
        }
        int had = source.sentences().size();
        int has = pair.target().sentences().size();
        if (had != has && isLengthOff(source, pair.target(), had, has)) {
            Map<String, String> words =
                    Map.of("sourceCount", Integer.toString(had), "targetCount", Integer.toString(has));
            found.accept(pair.finding(
                    Check.SENTENCES, new Span(0, pair.target().text().length()), words));
        }
    }

    /** Whether the text is shorter, or longer, by most of the sentences that are missing, or too many. */
    private static boolean isLengthOff(Reading source, Reading target, int had, int has) {
        double expected = Expansion.expected(source, target.locale());
        double missing = expected - target.text().length();
        double sentence = had > has ? expected / had : (double) target.text().length() / has;
        return Math.signum(missing) == Math.signum(had - has)
                && Math.abs(missing) >= MOST_OF_A_SENTENCE * sentence * Math.abs(had - has);
    }
}
