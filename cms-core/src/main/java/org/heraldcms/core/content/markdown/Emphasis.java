package org.heraldcms.core.content.markdown;

import java.util.BitSet;
import java.util.List;

/**
 * Puts a line together so that each sign of emphasis does what it is there for: two asterisks or one underscore, which
 * cannot be taken for each other. CommonMark decides by the characters on both sides whether a sign can open or close:
 * an asterisk beside punctuation wants punctuation or white space on its other side, an underscore wants it outside
 * always. Where a letter stands there, it is written as a character reference, which begins and ends with punctuation
 * and reads the same.
 */
final class Emphasis {

    private enum Side {
        SPACE,
        PUNCTUATION,
        /** Counts as punctuation since CommonMark 0.31, and as a letter before. */
        SYMBOL,
        LETTER
    }

    /** One reference may call for another; the chains that people write have a link or two. */
    private static final int MOST_ROUNDS = 10;

    private final List<Token> tokens;
    private final BitSet firstReferred = new BitSet();
    private final BitSet lastReferred = new BitSet();

    private Emphasis(List<Token> tokens) {
        this.tokens = tokens;
    }

    static String written(List<Token> tokens) {
        Emphasis emphasis = new Emphasis(tokens);
        for (int round = 0; round < MOST_ROUNDS && emphasis.refers(); round++) {}
        return emphasis.written();
    }

    /** Looks at all signs, from the last to the first and back; false when each does what it should. */
    private boolean refers() {
        boolean refers = false;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            refers |= refers(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            refers |= refers(i);
        }
        return refers;
    }

    private boolean refers(int at) {
        Token sign = tokens.get(at);
        boolean isStrict = sign.text().equals("_");
        Side before = before(at);
        Side behind = behind(at);
        return switch (sign.kind()) {
            case OPENING -> isLetter(before) && (isStrict || isPunctuation(behind)) && refer(lastReferred, at - 1);
            case CLOSING -> isLetter(behind) && (isStrict || isPunctuation(before)) && refer(firstReferred, at + 1);
            case TEXT, RAW -> false;
        };
    }

    private boolean refer(BitSet referred, int token) {
        referred.set(token);
        if (isSingle(tokens.get(token).text())) {
            firstReferred.set(token);
        }
        return true;
    }

    private static boolean isSingle(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    private Side before(int at) {
        if (at == 0) {
            return Side.SPACE;
        }
        Token token = tokens.get(at - 1);
        boolean isReferred = lastReferred.get(at - 1) || (isSingle(token.text()) && firstReferred.get(at - 1));
        boolean isSigned = token.kind() != Token.Kind.TEXT || isReferred;
        return isSigned
                ? Side.PUNCTUATION
                : side(token.text().codePointBefore(token.text().length()));
    }

    private Side behind(int at) {
        if (at == tokens.size() - 1) {
            return Side.SPACE;
        }
        Token token = tokens.get(at + 1);
        boolean isSigned = token.kind() != Token.Kind.TEXT || firstReferred.get(at + 1);
        return isSigned ? Side.PUNCTUATION : side(token.text().codePointAt(0));
    }

    private String written() {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            written.append(token.kind() == Token.Kind.TEXT ? text(i, token.text()) : token.text());
        }
        return written.toString();
    }

    private String text(int at, String text) {
        int first = firstReferred.get(at) ? text.offsetByCodePoints(0, 1) : 0;
        int last = lastReferred.get(at) && first < text.length()
                ? text.offsetByCodePoints(text.length(), -1)
                : text.length();
        String escaped = Escapes.text(text.substring(first, last));
        return (first == 0 ? "" : reference(text.codePointAt(0)))
                + (at == 0 && first == 0 ? Escapes.opening(escaped) : escaped)
                + (last == text.length() ? "" : reference(text.codePointAt(last)));
    }

    private static String reference(int character) {
        return "&#" + character + ";";
    }

    private static boolean isPunctuation(Side side) {
        return side == Side.PUNCTUATION || side == Side.SYMBOL;
    }

    private static boolean isLetter(Side side) {
        return side == Side.LETTER || side == Side.SYMBOL;
    }

    private static Side side(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Side.SPACE;
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> Side.PUNCTUATION;
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                character < 0x80 ? Side.PUNCTUATION : Side.SYMBOL;
            default -> Side.LETTER;
        };
    }
}
