package org.heraldcms.core.translation.language;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;

/**
 * A word where it stands in a text. Parts joined by a hyphen or an apostrophe are one word: {@code e-mail},
 * {@code l'eau}, {@code don't}.
 *
 * @param text as it is written
 * @param start offset of its first character
 * @param end offset behind its last one
 */
public record Word(String text, int start, int end) {

    /** In lower case by Unicode's rules, which are those of most languages, and with the plain apostrophe. */
    public String folded() {
        return fold(text);
    }

    /** As {@link #folded()}, of any string. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
    }

    /** What stands between hyphens and apostrophes: {@code l} and {@code eau}. */
    public List<String> parts() {
        return List.of(text.split("['’‑-]"));
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return isUpper(text.codePointAt(0));
    }

    /** Whether it is written in capitals alone, two or more of them: an acronym, or a shout. */
    public boolean isAllCapitals() {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Word::isUpper).count() > 1;
    }

    /** Whether no one would look for it in a dictionary: digits, full stops or capitals stand within it. */
    public boolean isTechnical() {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || c == '.' || c == '_' || c == ':' || (lower && Character.isUpperCase(c))) {
                return true;
            }
            lower = Character.isLowerCase(c);
        }
        return false;
    }

    /** Whether its letters know upper and lower case. */
    public boolean hasCase() {
        int first = text.codePointAt(0);
        return isUpper(first) || Character.isLowerCase(first);
    }

    private static boolean isUpper(int codePoint) {
        return UCharacter.isUUppercase(codePoint) || UCharacter.isTitleCase(codePoint);
    }
}
