package org.heraldcms.core.importing.reading;

/** White space as Unicode has it, the kinds that do not break too, without patterns that take their time over it. */
final class Spaces {

    private Spaces() {}

    private static boolean is(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    /** Without the spaces at its end. */
    static String endless(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Without the spaces at both its ends. */
    static String stripped(String text) {
        int start = 0;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return endless(text.substring(start));
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Spaces::is);
    }
}
