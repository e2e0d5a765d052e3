package org.heraldcms.core.fact;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.parsing.Address;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.fact.wording.Amount;
import org.heraldcms.core.fact.wording.OwnWording;
import org.heraldcms.core.fact.wording.Qualifier;
import org.heraldcms.core.fact.wording.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a figure to say, as it was sent.
 *
 * @param value a decimal number as text, so that 20.0 stays 20.0
 * @param reviewBy a day as ISO 8601 writes it
 */
public record FactDraft(
        @Nullable String label,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable Integer year,
        @Nullable String reviewBy,
        @Nullable Map<String, String> wordings) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final int MOST_DIGITS = 30;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_SOURCE = 300;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_WORDINGS = 100;

    /** @throws HeraldException INVALID or TOO_LARGE with every place where it is not in its form */
    FactContent checked() {
        Problems problems = new Problems();
        Unit inUnit = unit(problems);
        Amount amount = new Amount(number(inUnit, problems), inUnit, qualified(problems), words(problems));
        FactContent content = new FactContent(
                line(label, "/label", LONGEST_LABEL, problems),
                amount,
                line(source, "/source", LONGEST_SOURCE, problems),
                url(problems),
                checkedYear(problems),
                day(problems));
        problems.refuse();
        return content;
    }

    private BigDecimal number(Unit inUnit, Problems problems) {
        String sent = value == null ? "" : value.strip();
        if (!DECIMAL.matcher(sent).matches() || sent.replaceAll("[^0-9]", "").length() > MOST_DIGITS) {
            problems.invalid(
                    "/value", "A value is a decimal number of at most " + MOST_DIGITS + " digits, such as 7.5.");
            return BigDecimal.ONE;
        }
        BigDecimal number = new BigDecimal(sent);
        if (inUnit.equals(Unit.ONE_IN) && number.compareTo(BigDecimal.ONE) <= 0) {
            problems.invalid("/value", "\"One in\" needs a number above 1.");
        }
        return number;
    }

    private Unit unit(Problems problems) {
        return Unit.of(Objects.requireNonNullElse(unit, "")).orElseGet(() -> {
            problems.invalid(
                    "/unit",
                    "A unit is percent, number, one_in, an ISO 4217 currency such as USD, or a CLDR unit such as kilometer.");
            return Unit.NUMBER;
        });
    }

    private Qualifier qualified(Problems problems) {
        return qualifier == null
                ? Qualifier.EXACT
                : Qualifier.of(qualifier).orElseGet(() -> {
                    problems.invalid(
                            "/qualifier",
                            "A qualifier is one of exact, about, nearly, more_than, less_than, at_least and up_to.");
                    return Qualifier.EXACT;
                });
    }

    private Map<LocaleTag, String> words(Problems problems) {
        Map<LocaleTag, String> checked = new TreeMap<>();
        Map<String, String> sent = wordings == null ? Map.of() : wordings;
        if (sent.size() > MOST_WORDINGS) {
            problems.tooLarge("/wordings", "A figure has at most " + MOST_WORDINGS + " wordings of its own.");
            return checked;
        }
        sent.forEach((tag, pattern) -> {
            String pointer = Problems.step("/wordings", tag);
            String text = pattern == null ? "" : pattern.strip();
            OwnWording.check(text, pointer, problems);
            if (checked.put(locale(tag, pointer, problems), text) != null) {
                problems.invalid(pointer, "A locale has one wording.");
            }
        });
        return checked;
    }

    private static LocaleTag locale(String tag, String pointer, Problems problems) {
        try {
            return LocaleTag.of(tag, pointer);
        } catch (HeraldException unknown) {
            unknown.violations().forEach(it -> problems.invalid(it.pointer(), it.detail()));
            return new LocaleTag(tag);
        }
    }

    private static String line(@Nullable String sent, String pointer, int longest, Problems problems) {
        String text = sent == null ? "" : sent.strip();
        if (text.isEmpty() || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            problems.invalid(pointer, "This is one line of 1 to " + longest + " characters, without tabs.");
        } else if (Characters.count(text) > longest) {
            problems.tooLarge(pointer, "This has at most " + longest + " characters.");
        }
        Characters.check(text, pointer, problems);
        return text;
    }

    private String url(Problems problems) {
        String url = sourceUrl == null ? "" : sourceUrl.strip();
        Function<String, @Nullable String> check = url.startsWith("http://") || url.startsWith("https://")
                ? Address::faultOfImage
                : other -> "The address of a source begins with https:// or http://.";
        String fault = check.apply(url);
        if (fault != null) {
            problems.invalid("/sourceUrl", fault);
        }
        return url;
    }

    private int checkedYear(Problems problems) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            problems.invalid("/year", "A year is a number from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
            return FIRST_YEAR;
        }
        return year;
    }

    private LocalDate day(Problems problems) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(reviewBy, ""));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // Said below, as of any other text that is no day.
        }
        problems.invalid("/reviewBy", "Say as 2027-09-30 by which day the figure has to be looked at again.");
        return LocalDate.EPOCH;
    }
}
