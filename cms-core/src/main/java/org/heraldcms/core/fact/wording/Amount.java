package org.heraldcms.core.fact.wording;

import com.ibm.icu.number.Precision;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.base.LocaleTag;

/**
 * What a figure says.
 *
 * @param value shown with as many decimals as it has: 20.0 is not 20
 * @param wordings ICU messages in which {@code {value}} stands for the number with its unit (of "one in", the number
 *     alone), for languages in which the figure is to read otherwise than by itself
 */
public record Amount(BigDecimal value, Unit unit, Qualifier qualifier, Map<LocaleTag, String> wordings) {

    public Amount {
        wordings = Map.copyOf(wordings);
    }

    /** The number alone, for machines. */
    public String plain() {
        return value.toPlainString();
    }

    /** How it reads within a sentence of a language; empty when there are no words for it in that language. */
    public Optional<String> text(LocaleTag locale) {
        ULocale language = ULocale.forLanguageTag(locale.tag());
        String number = number(value, language);
        Optional<String> own = Words.readable(locale).stream()
                .flatMap(tag -> Optional.ofNullable(wordings.get(tag)).stream())
                .findFirst();
        return own.map(pattern -> OwnWording.filled(pattern, language, OwnWording.value(number)))
                .or(() -> byItself(number, locale, language));
    }

    /** How it reads where it opens a sentence. */
    public Optional<String> opening(LocaleTag locale) {
        return text(locale)
                .map(text -> CaseMap.toTitle()
                        .wholeString()
                        .noLowercase()
                        .apply(locale.toLocale(), null, text, new StringBuilder(), null)
                        .toString());
    }

    private Optional<String> byItself(String number, LocaleTag locale, ULocale language) {
        Optional<String> bare = unit.equals(Unit.ONE_IN)
                ? Words.oneIn(locale)
                        .map(pattern -> OwnWording.filled(
                                pattern, language, Map.of("one", number(BigDecimal.ONE, language), "value", number)))
                : Optional.of(number);
        if (qualifier == Qualifier.EXACT) {
            return bare;
        }
        return bare.flatMap(text -> Words.qualified(locale, qualifier, unit)
                .map(pattern -> OwnWording.filled(pattern, language, OwnWording.value(text))));
    }

    private String number(BigDecimal number, ULocale language) {
        return unit.formatter(language)
                .precision(Precision.fixedFraction(Math.max(0, number.scale())))
                .format(number)
                .toString();
    }
}
