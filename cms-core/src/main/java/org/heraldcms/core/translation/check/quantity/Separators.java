package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.quantity.Meaning.Value;
import org.jspecify.annotations.Nullable;

/** What separates thousands and decimals in a locale, and so what a row of digits and separators means. */
final class Separators {

    /** One separator whose right side cannot be thousands: read as decimals in every language, as in "Java 1.8". */
    private static final Pattern PLAIN = Pattern.compile("(\\d+)[.,](\\d{1,2}|\\d{4,})");

    private static final String SPACED = "es";

    private final Set<Style> styles;
    private final boolean spaced;

    private Separators(Set<Style> styles, boolean spaced) {
        this.styles = styles;
        this.spaced = spaced;
    }

    /** A way of writing numbers. */
    private record Style(Pattern whole, char decimal) {

        static Style of(char group, char decimal) {
            String separator = Pattern.quote(String.valueOf(group));
            // In threes; or in twos but for the last, as in India.
            Pattern whole = Pattern.compile("\\d+|\\d{1,3}(?:" + separator + "\\d{3})+|\\d{1,2}(?:" + separator
                    + "\\d{2})+" + separator + "\\d{3}");
            return new Style(whole, decimal);
        }

        @Nullable
        BigDecimal read(String numeral) {
            int point = numeral.lastIndexOf(decimal);
            String before = point < 0 ? numeral : numeral.substring(0, point);
            String behind = point < 0 ? "" : numeral.substring(point);
            if (!whole.matcher(before).matches()
                    || (point >= 0 && !behind.substring(1).chars().allMatch(Character::isDigit))) {
                return null;
            }
            return new BigDecimal(before.replaceAll("\\D", "") + behind.replace(decimal, '.'));
        }
    }

    static Separators of(LocaleTag locale) {
        Set<String> pairs = new LinkedHashSet<>();
        for (ULocale region : Regions.of(locale)) {
            DecimalFormatSymbols symbols = new DecimalFormatSymbols(region);
            String decimal = symbols.getDecimalSeparatorString();
            pairs.add(Digits.ascii(symbols.getGroupingSeparatorString(), List.of()) + decimal);
            // Thin spaces between thousands are right everywhere (ISO 80000).
            pairs.add(" " + decimal);
            pairs.add("'" + decimal);
        }
        Set<Style> styles = new LinkedHashSet<>();
        for (String pair : pairs) {
            if (pair.length() == 2) {
                styles.add(Style.of(pair.charAt(0), pair.charAt(1)));
            }
        }
        DecimalFormatSymbols own = new DecimalFormatSymbols(ULocale.forLanguageTag(locale.tag()));
        boolean spaced = Character.isSpaceChar(own.getGroupingSeparator())
                || locale.language().equals(SPACED);
        return new Separators(styles, spaced);
    }

    /** Whether an ordinary space between digits may separate thousands. */
    boolean areSpaces() {
        return spaced;
    }

    /** All that a numeral may mean to readers of the locale; empty when it is no number to any of them. */
    Set<Meaning> read(String numeral) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        for (Style style : styles) {
            BigDecimal value = style.read(numeral);
            if (value != null) {
                meanings.add(new Value(value));
            }
        }
        Matcher plain = PLAIN.matcher(numeral);
        if (meanings.isEmpty() && plain.matches()) {
            meanings.add(new Value(new BigDecimal(plain.group(1) + "." + plain.group(2))));
        }
        return meanings;
    }
}
