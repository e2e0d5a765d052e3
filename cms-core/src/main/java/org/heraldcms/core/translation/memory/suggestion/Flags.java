package org.heraldcms.core.translation.memory.suggestion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.suggestion.Suggestion.Flag;

/** Finds what turns the meaning of a text round although it is like another: numbers, and a no. */
final class Flags {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Set<String> NO = Set.of("no", "not", "never", "don't", "nunca", "jamás", "sin", "ni");

    private Flags() {}

    static Set<Flag> between(LocaleTag locale, String one, String other) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!numbers(one).equals(numbers(other))) {
            flags.add(Flag.NUMBERS_DIFFER);
        }
        if (saysNo(locale, one) != saysNo(locale, other)) {
            flags.add(Flag.NEGATION_DIFFERS);
        }
        return flags;
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group());
        }
        return numbers.stream().sorted().toList();
    }

    private static boolean saysNo(LocaleTag locale, String text) {
        return WordText.of(text, locale).words().stream().anyMatch(NO::contains);
    }
}
