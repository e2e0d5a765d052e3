package org.heraldcms.core.translation.check.quantity;

import java.util.Arrays;
import java.util.List;
import org.heraldcms.core.translation.check.finding.Span;

/** Brings texts into a form in which numbers of every script look alike, each character at its place. */
final class Digits {

    /** Stands for what is not to be looked at; no text has this character. */
    static final char TAKEN = '\0';

    private static final int ASCII = 0x7F;
    private static final int THREE = 3;

    private Digits() {}

    static boolean areIn(String text) {
        return text.chars().anyMatch(one -> Character.isDigit(one) || Fractions.SIGNS.indexOf(one) >= 0);
    }

    /**
     * The text with all digits as 0 to 9, and the signs beside numbers as those of ASCII. A space that does not break
     * becomes an apostrophe where it stands between thousands, since a typed one may as well stand between two numbers.
     */
    static String ascii(String text, List<Span> skipped) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] > ASCII) {
                characters[i] = ascii(characters[i]);
            }
        }
        for (int i = 1; i < characters.length - THREE; i++) {
            if (isNarrow(text.charAt(i)) && isThousands(characters, i)) {
                characters[i] = '\'';
            }
        }
        for (Span span : skipped) {
            Arrays.fill(characters, span.start(), span.end(), TAKEN);
        }
        return new String(characters);
    }

    private static boolean isNarrow(char character) {
        return character == '\u00A0' || character == '\u202F' || character == '\u2009' || character == '\u2007';
    }

    private static boolean isThousands(char[] characters, int separator) {
        int end = separator + THREE + 1;
        return isDigit(characters, separator - 1)
                && isDigit(characters, separator + 1)
                && isDigit(characters, separator + 2)
                && isDigit(characters, separator + THREE)
                && !isDigit(characters, end);
    }

    private static boolean isDigit(char[] characters, int at) {
        return at < characters.length && characters[at] >= '0' && characters[at] <= '9';
    }

    private static char ascii(char character) {
        if (Character.isDigit(character)) {
            return (char) ('0' + Character.digit(character, 10));
        }
        if (isNarrow(character)) {
            return ' ';
        }
        return switch (character) {
            case '٪', '％', '﹪' -> '%';
            case '’', 'ʼ' -> '\'';
            case '：' -> ':';
            default -> character;
        };
    }
}
