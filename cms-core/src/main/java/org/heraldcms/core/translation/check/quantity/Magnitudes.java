package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.quantity.Meaning.Value;
import org.jspecify.annotations.Nullable;

/** The words by which a language multiplies a number: {@code million}, {@code mil millones}, {@code Mrd.}, {@code 万}. */
final class Magnitudes {

    private static final Pattern COUNTED = Pattern.compile("^([\\d., ]+?)( ?)(\\D*[^\\d., ])\\.?$");
    private static final int[] POWERS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final double[] COUNTS = {1, 2, 5, 1.5};
    private static final Map<String, BigDecimal> EVERYWHERE =
            Map.of("k", BigDecimal.valueOf(1_000), "K", BigDecimal.valueOf(1_000));

    private final List<Word> words;

    private Magnitudes(List<Word> words) {
        this.words = words;
    }

    /** What stands behind a number and by how much it multiplies. */
    record Word(String text, BigDecimal factor) {

        /** Single letters stand at the number, and whether they are large counts: 5M is not 5 m. */
        boolean isLetter() {
            return text.length() == 1 && text.charAt(0) < '\u0250';
        }

        private boolean startsIn(String text, int at) {
            int start = at < text.length() && text.charAt(at) == ' ' && !isLetter() ? at + 1 : at;
            int end = start + this.text.length();
            boolean ends = end >= text.length() || !Character.isLetter(text.charAt(end)) || isIdeograph();
            return text.regionMatches(!isLetter(), start, this.text, 0, this.text.length()) && ends;
        }

        private boolean isIdeograph() {
            return Character.isIdeographic(text.codePointAt(text.length() - 1)) || text.charAt(0) >= '\uAC00';
        }
    }

    static Magnitudes of(LocaleTag locale) {
        Map<String, BigDecimal> factors = new HashMap<>(EVERYWHERE);
        for (CompactStyle style : CompactStyle.values()) {
            collect(CompactDecimalFormat.getInstance(ULocale.forLanguageTag(locale.tag()), style), locale, factors);
        }
        return new Magnitudes(factors.entrySet().stream()
                .map(entry -> new Word(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Word word) -> word.text().length())
                        .reversed())
                .toList());
    }

    private static void collect(CompactDecimalFormat format, LocaleTag locale, Map<String, BigDecimal> factors) {
        Separators separators = Separators.of(locale);
        for (int power : POWERS) {
            for (double count : COUNTS) {
                BigDecimal whole = BigDecimal.valueOf(count).scaleByPowerOfTen(power);
                Matcher counted = COUNTED.matcher(Digits.ascii(format.format(whole), List.of()));
                if (counted.matches()) {
                    BigDecimal shown = value(separators.read(counted.group(1).strip()));
                    if (shown != null) {
                        add(
                                counted.group(3),
                                whole.divide(shown, MathContext.DECIMAL32).stripTrailingZeros(),
                                factors);
                    }
                }
            }
        }
    }

    /** Takes a word for a power of ten; anything else comes from rounding. */
    private static void add(String word, BigDecimal factor, Map<String, BigDecimal> factors) {
        if (factor.compareTo(BigDecimal.ONE) > 0 && factor.unscaledValue().equals(BigInteger.ONE)) {
            factors.putIfAbsent(word.length() == 1 ? word : word.toLowerCase(Locale.ROOT), factor);
        }
    }

    private static @Nullable BigDecimal value(Set<Meaning> meanings) {
        return meanings.stream()
                .filter(Value.class::isInstance)
                .map(meaning -> ((Value) meaning).value())
                .findFirst()
                .orElse(null);
    }

    /** The word that multiplies a number which ends at a place; null when none does. */
    @Nullable
    Word behind(String text, int end) {
        if (end >= text.length() || !(text.charAt(end) == ' ' || Character.isLetter(text.charAt(end)))) {
            return null;
        }
        return words.stream()
                .filter(word -> word.startsIn(text, end))
                .findFirst()
                .orElse(null);
    }
}
