package org.heraldcms.core.translation.check.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.quantity.Meaning.Value;
import org.heraldcms.core.translation.check.quantity.Quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Finds the numbers and times of a text that are not dates. */
final class Numerals {

    private static final String TIGHT = "\\d{1,100}(?:[.,٫٬']\\d{1,100}){0,20}";
    private static final Pattern CLOSED = Pattern.compile(TIGHT);
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\d)\\d{1,3}(?: \\d{3}){1,10}(?:[.,]\\d{1,20})?(?![\\d])|" + TIGHT);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern TIME =
            Pattern.compile("(?<![\\d:.,])(\\d{1,2}) ?(?::|[hH] ?|[時时點点시] ?)(\\d{2})(?![\\d:]|[.,]\\d)[分분]?");
    private static final Pattern LABEL = Pattern.compile("^\\s*[(\\[]?\\d{1,3}[.)\\]](?=\\s|$)");
    private static final Pattern ALWAYS = Pattern.compile("(?<!\\d)24/7(?!\\d)");
    private static final Pattern DECADE = Pattern.compile("^(?:'?s|er|-?er)(?![\\p{L}])");
    private static final Pattern SHORT_NAME = Pattern.compile("^\\p{L}{1,3}\\d");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int NOON = 12;
    private static final int CENTURY = 100;
    private static final int NEAR = 32;
    private static final int ALWAYS_BEFORE = 3;

    private final String text;
    private final Habits habits;
    private final boolean spaced;
    private final boolean evening;

    /** @param text with its digits in ASCII */
    Numerals(String text, Habits habits) {
        this.text = text;
        this.habits = habits;
        // A typed space may separate thousands in some languages; one that does not break, in all.
        this.spaced = habits.separators().areSpaces();
        this.evening = habits.dayParts().afternoon().matcher(text).find();
    }

    /** @param left the text without what was found already, each character at its place */
    List<Quantity> in(String left) {
        List<Quantity> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(left);
        for (Matcher time = TIME.matcher(left); time.find(); ) {
            int hour = Integer.parseInt(time.group(1));
            int minute = Integer.parseInt(time.group(2));
            if (hour <= HOURS && minute < MINUTES) {
                BigDecimal value = BigDecimal.valueOf(hour).add(BigDecimal.valueOf(minute, 2));
                found.add(clock(Quantity.number(span(time), Set.of(new Value(value)))));
                rest.replace(
                        time.start(), time.end(), String.valueOf(Digits.TAKEN).repeat(time.end() - time.start()));
            }
        }
        for (Matcher numeral = (spaced ? SPACED : CLOSED).matcher(rest); numeral.find(); ) {
            numeral(numeral, found);
        }
        return found;
    }

    private void numeral(Matcher numeral, List<Quantity> found) {
        Set<Meaning> meanings = habits.separators().read(numeral.group());
        if (!meanings.isEmpty()) {
            found.add(quantity(span(numeral), meanings));
            return;
        }
        // No number in this language as a whole, such as 1.2.3 or 8,9,10: what stands between is compared.
        for (Matcher part = DIGITS.matcher(numeral.group()); part.find(); ) {
            Span span = new Span(numeral.start() + part.start(), numeral.start() + part.end());
            found.add(quantity(span, Set.of(new Value(new BigDecimal(part.group())))));
        }
    }

    private Quantity quantity(Span span, Set<Meaning> meanings) {
        Magnitudes.Word magnitude = isGlued(span) ? null : habits.magnitudes().behind(text, span.end());
        if (magnitude != null) {
            int end = span.end() + magnitude.text().length() + (text.charAt(span.end()) == ' ' ? 1 : 0);
            return with(
                    Units.at(text, span.start(), end),
                    Quantity.number(new Span(span.start(), end), multiplied(meanings, magnitude)));
        }
        Unit unit = Units.at(text, span.start(), span.end());
        Quantity quantity = with(unit, Quantity.number(span, meanings));
        if (unit != Unit.NONE) {
            return quantity;
        }
        Quantity timed = clock(decade(quantity));
        return isPartOfAName(span) && timed.meanings().equals(meanings) ? timed.optional() : timed;
    }

    private static Quantity with(Unit unit, Quantity of) {
        return new Quantity(of.span(), of.meanings(), of.perhaps(), of.parts(), of.required(), unit);
    }

    private static Set<Meaning> multiplied(Set<Meaning> meanings, Magnitudes.Word by) {
        Set<Meaning> multiplied = new LinkedHashSet<>();
        for (Meaning meaning : meanings) {
            multiplied.add(
                    meaning instanceof Value number ? new Value(number.value().multiply(by.factor())) : meaning);
        }
        return multiplied;
    }

    /** 1990s are also the nineties. */
    private Quantity decade(Quantity quantity) {
        Value value = single(quantity);
        if (value == null
                || value.value().scale() > 0
                || value.value().remainder(BigDecimal.TEN).signum() != 0
                || !DECADE.matcher(text)
                        .region(quantity.span().end(), text.length())
                        .find()) {
            return quantity;
        }
        int year = value.value().intValue();
        Set<Meaning> meanings = year < CENTURY
                ? Set.of(value, new Value(1900L + year), new Value(2000L + year))
                : Set.of(value, new Value(year % CENTURY));
        return Quantity.number(quantity.span(), meanings);
    }

    /** Reads an hour by what is said of its half of the day. */
    private Quantity clock(Quantity quantity) {
        Value hour = single(quantity);
        if (hour == null
                || hour.value().compareTo(BigDecimal.valueOf(NOON + 1)) >= 0
                || hour.value().signum() <= 0) {
            return quantity;
        }
        BigDecimal half = BigDecimal.valueOf(NOON);
        boolean twelve = hour.value().compareTo(half) >= 0;
        Span span = quantity.span();
        if (isBehind(habits.dayParts().afternoonBehind(), span)
                || isBefore(habits.dayParts().afternoonBefore(), span)) {
            return twelve
                    ? quantity
                    : Quantity.number(span, Set.of(new Value(hour.value().add(half))));
        }
        if (isBehind(habits.dayParts().morningBehind(), span)) {
            return twelve
                    ? Quantity.number(
                            span,
                            Set.of(
                                    new Value(hour.value().subtract(half)),
                                    new Value(hour.value().add(half))))
                    : quantity;
        }
        return evening && !twelve
                ? quantity.perhaps(Set.of(new Value(hour.value().add(half))))
                : quantity;
    }

    private static @Nullable Value single(Quantity quantity) {
        return quantity.meanings().size() == 1 && quantity.meanings().iterator().next() instanceof Value value
                ? value
                : null;
    }

    private boolean isBehind(Pattern pattern, Span span) {
        return within(pattern, span.end()).find();
    }

    private Matcher within(Pattern pattern, int start) {
        return pattern.matcher(text)
                .region(start, Math.min(text.length(), start + NEAR))
                .useTransparentBounds(true);
    }

    private boolean isBefore(Pattern pattern, Span span) {
        return pattern.matcher(text)
                .region(Math.max(0, span.start() - NEAR), span.start())
                .useTransparentBounds(true)
                .find();
    }

    /** B2B, COVID-19, 5G, 501c3; also the number of a list item, and 24/7. */
    private boolean isPartOfAName(Span span) {
        return isGlued(span)
                || within(SHORT_NAME, span.end()).find()
                || isLabel(span)
                || isAlways(span)
                || (span.end() < text.length()
                        && Character.isUpperCase(text.charAt(span.end()))
                        && !isBehind(habits.dayParts().morningBehind(), span));
    }

    private boolean isGlued(Span span) {
        if (span.start() == 0) {
            return false;
        }
        char before = text.charAt(span.start() - 1);
        boolean joined = (before == '-' || before == '_') && span.start() > 1;
        return Character.isLetter(joined ? text.charAt(span.start() - 2) : before);
    }

    private boolean isLabel(Span span) {
        Matcher label = within(LABEL, 0);
        return span.start() < NEAR && label.find() && span.end() <= label.end();
    }

    private boolean isAlways(Span span) {
        Matcher always = within(ALWAYS, Math.max(0, span.start() - ALWAYS_BEFORE));
        return always.find() && always.start() <= span.start() && span.end() <= always.end();
    }

    private static Span span(Matcher found) {
        return new Span(found.start(), found.end());
    }
}
