package org.heraldcms.core.translation.check.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.quantity.Meaning.Value;

/** Finds common fractions: {@code ½}, {@code 1¾}, {@code 2/3}. */
final class Fractions {

    static final String SIGNS = "½⅓⅔¼¾";

    private static final List<BigDecimal> VALUES =
            List.of(ratio(1, 2), ratio(1, 3), ratio(2, 3), ratio(1, 4), ratio(3, 4));
    private static final Pattern SIGN = Pattern.compile("(\\d{0,6})([" + SIGNS + "])");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/.,])(\\d)/(\\d|10)(?![\\d/.,]\\d?)");

    private Fractions() {}

    static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        for (Matcher sign = SIGN.matcher(text); sign.find(); ) {
            BigDecimal whole = sign.group(1).isEmpty() ? BigDecimal.ZERO : new BigDecimal(sign.group(1));
            BigDecimal part = VALUES.get(SIGNS.indexOf(sign.group(2)));
            found.add(Quantity.number(span(sign), Set.of(new Value(whole.add(part)))));
        }
        for (Matcher slash = SLASHED.matcher(text); slash.find(); ) {
            int above = Integer.parseInt(slash.group(1));
            int below = Integer.parseInt(slash.group(2));
            if (above > 0 && above < below) {
                found.add(slashed(span(slash), above, below));
            }
        }
        return found;
    }

    /** It may be a day and month as well: then the other text has the two numbers, in whatever order. */
    private static Quantity slashed(Span span, int above, int below) {
        List<Quantity> parts = List.of(
                Quantity.number(span, Set.of(new Value(above))), Quantity.number(span, Set.of(new Value(below))));
        return new Quantity(span, Set.of(new Value(ratio(above, below))), Set.of(), parts, true, Quantity.Unit.NONE);
    }

    private static BigDecimal ratio(int above, int below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL32);
    }

    private static Span span(Matcher found) {
        return new Span(found.start(), found.end());
    }
}
