package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;

/** Whose habits a text of a locale may follow. */
final class Regions {

    private static final int COUNTRY = 2;

    private Regions() {}

    /**
     * The locale itself when it names a country. Otherwise all countries where the language is at home, for nobody knows
     * whether a text in {@code es} is written as in Spain or as in Mexico. Only English is held to its own habits: most
     * of the countries listed for it write numbers as their other languages do.
     */
    static List<ULocale> of(LocaleTag locale) {
        ULocale own = ULocale.forLanguageTag(locale.tag());
        if (own.getCountry().length() == COUNTRY || own.getLanguage().equals("en")) {
            return List.of(own);
        }
        return Stream.concat(
                        Stream.of(own),
                        Stream.of(ULocale.getAvailableLocales())
                                .filter(other -> other.getLanguage().equals(own.getLanguage())))
                .toList();
    }
}
