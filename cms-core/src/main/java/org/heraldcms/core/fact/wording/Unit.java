package org.heraldcms.core.fact.wording;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a figure counts: {@code percent}, {@code number}, {@code one_in} (one in so many), a currency by its ISO 4217 code,
 * or a unit by its CLDR name, such as {@code kilometer} or {@code kilometer-per-hour}.
 */
public record Unit(@JsonValue String code) {

    public static final Unit PERCENT = new Unit("percent");
    public static final Unit NUMBER = new Unit("number");
    public static final Unit ONE_IN = new Unit("one_in");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern MEASURE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** The unit of a code; empty when neither we nor CLDR know it. */
    public static Optional<Unit> of(String code) {
        Unit unit = new Unit(code);
        boolean known = unit.equals(NUMBER) || unit.equals(ONE_IN) || unit.isCurrency() || unit.isMeasure();
        return known ? Optional.of(unit) : Optional.empty();
    }

    private boolean isCurrency() {
        return CURRENCY.matcher(code).matches()
                && java.util.Currency.getAvailableCurrencies().stream()
                        .anyMatch(it -> it.getCurrencyCode().equals(code));
    }

    private boolean isMeasure() {
        if (!MEASURE.matcher(code).matches()) {
            return false;
        }
        try {
            String tried = formatter(ULocale.ENGLISH).format(1).toString();
            return !tried.isEmpty();
        } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** Writes numbers of this unit in a language. */
    LocalizedNumberFormatter formatter(ULocale locale) {
        LocalizedNumberFormatter plain = NumberFormatter.withLocale(locale);
        if (equals(NUMBER) || equals(ONE_IN)) {
            return plain;
        }
        if (equals(PERCENT)) {
            return plain.unit(MeasureUnit.PERCENT);
        }
        return CURRENCY.matcher(code).matches()
                ? plain.unit(Currency.getInstance(code.toUpperCase(Locale.ROOT)))
                : plain.unit(MeasureUnit.forIdentifier(code)).unitWidth(UnitWidth.FULL_NAME);
    }

    @Override
    public String toString() {
        return code;
    }
}
