package org.heraldcms.core.importing.furniture;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises blocks that are a date and nothing else, however it is written, with a word such as "updated" or not. */
final class Dates {

    private static final int LONGEST = 80;
    private static final Pattern NUMERIC = Pattern.compile(
            ".*(?<!\\p{Nd})\\p{Nd}{1,4}\\s?([-./])\\s?\\p{Nd}{1,2}\\s?\\1\\s?\\p{Nd}{2,4}(?!\\p{Nd}).*");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{Nd}{4}\\s?[年년]\\s?\\p{Nd}{1,2}\\s?[月월].*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}(?!\\p{Nd})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<String> NAMES = names();
    private static final Phrases AROUND = Phrases.of("dated");

    private Dates() {}

    static boolean is(String text) {
        if (text.length() > LONGEST || text.codePoints().noneMatch(Character::isDigit)) {
            return false;
        }
        List<String> words = WORD.matcher(text)
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .toList();
        boolean named =
                words.stream().anyMatch(NAMES::contains) && YEAR.matcher(text).find();
        boolean isDated = named
                || NUMERIC.matcher(text).matches()
                || CHINESE.matcher(text).matches();
        return isDated && words.stream().allMatch(word -> NAMES.contains(word) || AROUND.hasWord(word));
    }

    /** Months and weekdays of all languages. */
    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getCountry().isEmpty()) {
                DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
                for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
                    for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                        Stream.concat(
                                        Arrays.stream(symbols.getMonths(context, width)),
                                        Arrays.stream(symbols.getWeekdays(context, width)))
                                .flatMap(name -> WORD.matcher(name).results())
                                .map(it -> it.group().toLowerCase(Locale.ROOT))
                                .filter(name -> name.length() > 1)
                                .forEach(names::add);
                    }
                }
            }
        }
        return names;
    }
}
