package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.quantity.Meaning.Day;
import org.heraldcms.core.translation.check.quantity.Meaning.Month;
import org.heraldcms.core.translation.check.quantity.Meaning.Value;

/** Finds dates in figures: {@code 08/20/2024}, {@code 20.8.2024}, {@code 2024-08-20}, {@code 2024年8月20日}. */
final class Dates {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d./-])(\\d{4})([./-]) ?(\\d{1,2})\\2 ?(\\d{1,2})(?!\\d|[./-]\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})(?!\\d|[./-]\\d)");
    private static final Pattern EASTERN = Pattern.compile(
            "(?:(\\d{4}) ?[年년] ?)?(?<!\\d)(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일号號]|(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월]");
    private static final int CENTURY = 2000;
    private static final int TWO_DIGITS = 100;

    private final Set<Order> orders;

    private Dates(Set<Order> orders) {
        this.orders = orders;
    }

    private enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    static Dates of(LocaleTag locale) {
        Set<Order> orders = EnumSet.noneOf(Order.class);
        for (ULocale region : Regions.of(locale)) {
            if (DateFormat.getDateInstance(DateFormat.SHORT, region) instanceof SimpleDateFormat shortest) {
                String pattern = shortest.toPattern();
                orders.add(pattern.indexOf('M') < pattern.indexOf('d') ? Order.MONTH_FIRST : Order.DAY_FIRST);
            }
        }
        if (locale.tag().equals("en")) {
            orders = EnumSet.allOf(Order.class);
        }
        return new Dates(orders);
    }

    List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        for (Matcher date = YEAR_FIRST.matcher(text); date.find(); ) {
            add(found, date, number(date, 1), Set.of(new Day(number(date, 1), number(date, 3), number(date, 4))));
        }
        for (Matcher date = YEAR_LAST.matcher(text); date.find(); ) {
            int year = number(date, 4);
            add(found, date, year, days(year < TWO_DIGITS ? CENTURY + year : year, number(date, 1), number(date, 3)));
        }
        for (Matcher date = EASTERN.matcher(text); date.find(); ) {
            Day day = date.group(4) == null
                    ? new Day(date.group(1) == null ? 0 : number(date, 1), number(date, 2), number(date, 3))
                    : new Day(number(date, 4), number(date, 5), 0);
            add(found, date, day.year(), Set.of(day));
        }
        return found;
    }

    private Set<Day> days(int year, int first, int second) {
        Set<Day> days = new LinkedHashSet<>();
        if (Day.isOne(second, first) && (orders.contains(Order.DAY_FIRST) || !Day.isOne(first, second))) {
            days.add(new Day(year, second, first));
        }
        if (Day.isOne(first, second) && (orders.contains(Order.MONTH_FIRST) || !Day.isOne(second, first))) {
            days.add(new Day(year, first, second));
        }
        return days;
    }

    private static void add(List<Quantity> found, Matcher date, int year, Set<Day> days) {
        Span span = new Span(date.start(), date.end());
        boolean real =
                !days.isEmpty() && days.stream().allMatch(day -> day.month() <= Day.MONTHS && day.day() <= Day.LONGEST);
        if (real) {
            found.add(of(span, Set.copyOf(days), year));
        }
    }

    /** A date with what it is made of. */
    static Quantity of(Span span, Set<Meaning> days, int year) {
        List<Quantity> parts = new ArrayList<>();
        if (year > 0) {
            parts.add(Quantity.number(span, Set.of(new Value(year))));
        }
        Day day = (Day) days.iterator().next();
        if (day.day() > 0) {
            Quantity part = Quantity.number(span, Set.of(new Value(day.day())));
            parts.add(days.size() == 1 ? part : part.optional());
        }
        parts.add(Quantity.number(span, Set.of(new Month(day.month())))
                .perhaps(Set.of(new Value(day.month())))
                .optional());
        return new Quantity(span, days, Set.of(), parts, true, Quantity.Unit.NONE);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
