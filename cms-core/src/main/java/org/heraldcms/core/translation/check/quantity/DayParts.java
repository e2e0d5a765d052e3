package org.heraldcms.core.translation.check.quantity;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;

/**
 * How a language says which half of the day an hour belongs to: {@code p.m.}, {@code in the evening}, {@code 午後}.
 *
 * @param morningBehind found directly behind an hour
 * @param afternoonBehind likewise
 * @param afternoonBefore found directly before an hour
 * @param afternoon found anywhere
 */
record DayParts(Pattern morningBehind, Pattern afternoonBehind, Pattern afternoonBefore, Pattern afternoon) {

    private static final long HOUR = 3_600_000;
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;
    private static final String BETWEEN = " ?(?:(?:o'clock|uhr|heures?|h|horas?|ore|uur|hs?\\.?),? )?";

    static DayParts of(LocaleTag locale) {
        ULocale own = ULocale.forLanguageTag(locale.tag());
        SimpleDateFormat hours = new SimpleDateFormat("BBBB", own);
        hours.setTimeZone(TimeZone.GMT_ZONE);
        String[] halves = new DateFormatSymbols(own).getAmPmStrings();
        Set<String> morning = new LinkedHashSet<>(List.of("am", halves[0]));
        Set<String> afternoon = new LinkedHashSet<>(List.of("pm", halves[1]));
        for (int hour = 1; hour < MIDNIGHT; hour++) {
            if (hour != NOON) {
                (hour < NOON ? morning : afternoon).add(hours.format(new Date(hour * HOUR)));
            }
        }
        morning.removeAll(afternoon);
        String late = any(afternoon);
        return new DayParts(
                pattern("^" + BETWEEN + any(morning)),
                pattern("^" + BETWEEN + late),
                pattern(late + " ?$"),
                pattern(late));
    }

    /** Any of the phrases; spaces and the stops of abbreviations count for nothing. */
    private static String any(Collection<String> phrases) {
        return phrases.stream()
                .map(phrase -> Digits.ascii(phrase, List.of()).replaceAll("[ .]", ""))
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> phrase.codePoints()
                        .mapToObj(Character::toString)
                        .map(Pattern::quote)
                        .collect(joining("[ .]{0,2}")))
                .collect(joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
