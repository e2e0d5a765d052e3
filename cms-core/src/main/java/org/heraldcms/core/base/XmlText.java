package org.heraldcms.core.base;

/** What may stand in a document of XML 1.0. */
public final class XmlText {

    private XmlText() {}

    /** The text with U+FFFD where a character stands that no escape makes legal. */
    public static String legal(String text) {
        return text.codePoints().allMatch(XmlText::isLegal)
                ? text
                : text.codePoints()
                        .map(point -> isLegal(point) ? point : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The production Char. */
    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
