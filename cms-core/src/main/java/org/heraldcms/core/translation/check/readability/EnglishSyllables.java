package org.heraldcms.core.translation.check.readability;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Estimates the syllables of an English word from its groups of vowels and its mute endings. */
final class EnglishSyllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Endings whose e is mute: {@code make}, {@code makes}, {@code shared}; not {@code wanted}, {@code faces}, {@code table}. */
    private static final Pattern MUTE = Pattern.compile("[^aeiouylr]es?$|[aeiouy][lr]es?$|[^aeiouytd]ed$");

    private static final Pattern HEARD = Pattern.compile("(?:[cgsxz]|ch|sh)es$");

    /** Groups of vowels that are two syllables: {@code create}, {@code being}, {@code media}, {@code trial}. */
    private static final Pattern PARTED =
            Pattern.compile("ia(?!l$|n$)|ia[ln]$|io(?!u|n)|eo|[aeiou]ing|ua[lt]|uou|crea");

    private EnglishSyllables() {}

    static int in(String word) {
        String letters = word.replace("'", "");
        int syllables = count(VOWELS, letters) + count(PARTED, letters);
        if (MUTE.matcher(letters).find() && !HEARD.matcher(letters).find()) {
            syllables--;
        }
        return Math.max(1, syllables);
    }

    private static int count(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
