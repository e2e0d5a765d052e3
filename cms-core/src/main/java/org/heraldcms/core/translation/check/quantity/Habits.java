package org.heraldcms.core.translation.check.quantity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;

/** What a locale does with numbers; made once, since the locale data is slow to read. */
record Habits(
        Separators separators,
        Dates dates,
        WrittenDates writtenDates,
        DayParts dayParts,
        Magnitudes magnitudes,
        NumberWords words,
        Units units) {

    private static final Map<LocaleTag, Habits> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 500;

    static Habits of(LocaleTag locale) {
        Habits known = KNOWN.get(locale);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear(); // so many locales are no newsroom's; whoever makes them up must not fill the memory
        }
        return KNOWN.computeIfAbsent(locale, Habits::read);
    }

    private static Habits read(LocaleTag locale) {
        return new Habits(
                Separators.of(locale),
                Dates.of(locale),
                WrittenDates.of(locale),
                DayParts.of(locale),
                Magnitudes.of(locale),
                NumberWords.of(locale),
                Units.of(locale));
    }
}
