package org.heraldcms.core.content.parsing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HexFormat;

/** Which characters text may hold: those that XML 1.0 can carry too, for feeds, without control characters. */
public final class Characters {

    private static final int NONCHARACTERS = 0xFFFE;

    private Characters() {}

    /** Notes a violation when the text has a character that is not allowed. */
    @CanIgnoreReturnValue
    public static boolean check(String text, String pointer, Problems problems) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isRefused(character)) {
                problems.invalid(
                        pointer,
                        "The text has the character U+"
                                + HexFormat.of().withUpperCase().toHexDigits(character, 6) + " at position " + (i + 1)
                                + ", which is not allowed.");
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    /** The text without the characters that are not allowed. */
    public static String permitted(String text) {
        if (text.codePoints().noneMatch(Characters::isRefused)) {
            return text;
        }
        StringBuilder permitted = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isRefused(character)).forEach(permitted::appendCodePoint);
        return permitted.toString();
    }

    static boolean isRefused(int character) {
        if (character < 0x7F) {
            return character < 0x20 && character != '\n' && character != '\t';
        }
        // A code point in the surrogates' range is one that found no partner.
        return character < 0xA0
                || Character.getType(character) == Character.SURROGATE
                || (character & NONCHARACTERS) == NONCHARACTERS;
    }

    /** The length as its reader would count it: in code points. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
