package org.heraldcms.core.content.markdown;

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

    private final List<Token> tokens;
    private final StringBuilder written = new StringBuilder();

    /** Where the last character was written; -1 when it cannot be written otherwise. */
    private int lastAt = -1;

    private int last = ' ';
    private boolean refersNext;

    private Emphasis(List<Token> tokens) {
        this.tokens = tokens;
    }

    static String written(List<Token> tokens) {
        return new Emphasis(tokens).written();
    }

    private String written() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSign()) {
                sign(token, i + 1 == tokens.size() ? Side.SPACE : side(tokens.get(i + 1)));
            } else {
                write(token);
            }
        }
        return written.toString();
    }

    private void write(Token token) {
        if (token.kind() == Token.Kind.RAW) {
            written.append(token.text());
            lastAt = -1;
            last = '.';
        } else {
            text(token.text());
        }
        refersNext = false;
    }

    private void text(String text) {
        int from = refersNext ? text.offsetByCodePoints(0, 1) : 0;
        String escaped = Escapes.text(text.substring(from));
        if (refersNext) {
            written.append(reference(text.codePointAt(0)));
        } else if (written.isEmpty()) {
            escaped = Escapes.opening(escaped);
        }
        written.append(escaped);
        last = text.codePointBefore(text.length());
        lastAt = from == text.length() ? -1 : written.length() - Character.charCount(last);
    }

    private void sign(Token sign, Side behind) {
        Side before = lastAt < 0 && last != ' ' ? Side.PUNCTUATION : side(last);
        boolean isStrict = sign.text().equals("_");
        if (sign.kind() == Token.Kind.OPENING) {
            if (isLetter(before) && (isStrict || isPunctuation(behind))) {
                refer();
            }
        } else {
            refersNext = isLetter(behind) && (isStrict || isPunctuation(before));
        }
        written.append(sign.text());
        lastAt = -1;
        last = '.';
    }

    private void refer() {
        written.setLength(lastAt);
        written.append(reference(last));
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

    private static Side side(Token token) {
        return token.kind() == Token.Kind.RAW
                ? Side.PUNCTUATION
                : side(token.text().codePointAt(0));
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
