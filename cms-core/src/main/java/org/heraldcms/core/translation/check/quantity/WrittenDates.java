package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.quantity.Meaning.Day;

/** Finds dates with the month in words: {@code August 20, 2024}, {@code 20 de agosto de 2024}, {@code 20. Aug.}. */
final class WrittenDates {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final String ENDING = "(?:st|nd|rd|th|er|re|[ºª°.])?";
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?<![\\d.,:/])(\\d{1,2})" + ENDING + "[ -]?(?: ?(?:of|de|di|do|del|d'|d’) ?| )?$");
    private static final Pattern DAY_BEHIND =
            Pattern.compile("^\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,:/]\\d)");
    private static final Pattern YEAR_BEHIND =
            Pattern.compile("^\\.?,? ?(?:(?:de|del|do|of) )?(\\d{4})(?!\\d|[.,:/]\\d)");
    private static final int SHORTEST = 3;
    private static final int WIDEST = 24;

    private final Map<String, Integer> months;
    private final Locale locale;

    private WrittenDates(Map<String, Integer> months, Locale locale) {
        this.months = months;
        this.locale = locale;
    }

    static WrittenDates of(LocaleTag locale) {
        Map<String, Integer> months = new HashMap<>();
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(locale.tag()));
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int month = 0; month < names.length; month++) {
                    add(months, names[month].toLowerCase(locale.toLocale()), month + 1);
                }
            }
        }
        return new WrittenDates(months, locale.toLocale());
    }

    private static void add(Map<String, Integer> months, String name, int month) {
        String word = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (word.length() >= SHORTEST && WORD.matcher(word).matches()) {
            months.putIfAbsent(word, month);
        }
    }

    List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        if (months.isEmpty()) {
            return found;
        }
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            Integer month = months.get(word.group().toLowerCase(locale));
            if (month != null) {
                date(text, new Span(word.start(), word.end()), month, found);
            }
        }
        return found;
    }

    private static void date(String text, Span name, int month, List<Quantity> found) {
        int start = name.start();
        int end = name.end();
        int day = 0;
        Matcher before = within(DAY_BEFORE, text, Math.max(0, start - WIDEST), start);
        Matcher behind = within(DAY_BEHIND, text, end, Math.min(text.length(), end + WIDEST));
        if (before.find()) {
            day = Integer.parseInt(before.group(1));
            start = before.start();
        } else if (behind.find()) {
            day = Integer.parseInt(behind.group(1));
            end = behind.end();
        }
        Matcher yearBehind = within(YEAR_BEHIND, text, end, Math.min(text.length(), end + WIDEST));
        int year = 0;
        if (yearBehind.find()) {
            year = Integer.parseInt(yearBehind.group(1));
            end = yearBehind.end();
        }
        if (day <= Day.LONGEST && day + year > 0) {
            found.add(Dates.of(new Span(start, end), Set.of(new Day(year, month, day)), year));
        }
    }

    private static Matcher within(Pattern pattern, String text, int start, int end) {
        return pattern.matcher(text).region(start, end).useTransparentBounds(true);
    }
}
