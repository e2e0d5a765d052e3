package org.heraldcms.core.translation.check.form;

import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/**
 * A translation far longer or shorter than its source lets expect. How far is far grows with the square root of the
 * length (W. Gale and K. Church, "A program for aligning sentences in bilingual corpora", 1993), so that short texts may
 * vary widely and long ones may not.
 */
final class Length implements PairReading.Look {

    /** Variance for each character, by Gale and Church. */
    private static final double VARIANCE = 6.8;

    private static final double FAR = 3.5;

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        Reading target = pair.target();
        if (source == null || target.segment().kind() == Kind.CODE) {
            return;
        }
        double scale = Expansion.expected(source, target.locale())
                / Math.max(1, source.text().length());
        double had = source.text().length();
        double has = target.text().length() / scale;
        double deviation = (has - had) / Math.sqrt(VARIANCE * (has + had) / 2);
        if (Math.abs(deviation) > FAR) {
            Map<String, String> words = Map.of("what", deviation > 0 ? "longer" : "shorter");
            found.accept(pair.finding(Check.LENGTH, new Span(0, target.text().length()), words));
        }
    }
}
