package org.heraldcms.core.translation.check.readability;

/**
 * Counts the syllables of a Spanish word by the rules of the Academy: two strong vowels part, a weak one with an accent
 * parts from a strong one, and anything else that meets is one; an {@code h} between vowels is not heard, nor the
 * {@code u} of {@code que} and {@code gui}.
 */
final class SpanishSyllables {

    private static final String STRONG = "aeoáéóàèòâêô";
    private static final String WEAK = "iuü";
    private static final String STRESSED_WEAK = "íú";

    private SpanishSyllables() {}

    static int in(String word) {
        int syllables = 0;
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isVowel(word, i)) {
                char vowel = c == 'y' ? 'i' : c;
                if (last == 0 || isHiatus(last, vowel)) {
                    syllables++;
                }
                last = vowel;
            } else if (c != 'h' && !isSilent(word, i)) {
                last = 0;
            }
        }
        return Math.max(1, syllables);
    }

    private static boolean isVowel(String word, int i) {
        char c = word.charAt(i);
        if (c == 'y') {
            return i == word.length() - 1;
        }
        return (STRONG.indexOf(c) >= 0 || WEAK.indexOf(c) >= 0 || STRESSED_WEAK.indexOf(c) >= 0) && !isSilent(word, i);
    }

    /** The {@code u} that only keeps a {@code q} or {@code g} hard. */
    private static boolean isSilent(String word, int i) {
        return word.charAt(i) == 'u'
                && i > 0
                && i < word.length() - 1
                && "qg".indexOf(word.charAt(i - 1)) >= 0
                && "eiéí".indexOf(word.charAt(i + 1)) >= 0;
    }

    private static boolean isHiatus(char one, char other) {
        boolean oneStrong = STRONG.indexOf(one) >= 0;
        boolean otherStrong = STRONG.indexOf(other) >= 0;
        if (oneStrong && otherStrong) {
            return true;
        }
        if (oneStrong || otherStrong) {
            return STRESSED_WEAK.indexOf(one) >= 0 || STRESSED_WEAK.indexOf(other) >= 0;
        }
        return one == other;
    }
}
