package org.heraldcms.core.content.markdown;

/** A piece of a line on its way to Markdown. */
record Token(Kind kind, String text) {

    enum Kind {
        /** Signs that open emphasis. */
        OPENING,
        /** Signs that close emphasis. */
        CLOSING,
        /** Text, not yet escaped. */
        TEXT,
        /** Markdown as it is to stand there; begins and ends with punctuation. */
        RAW
    }

    static Token opening(String sign) {
        return new Token(Kind.OPENING, sign);
    }

    static Token closing(String sign) {
        return new Token(Kind.CLOSING, sign);
    }

    static Token text(String text) {
        return new Token(Kind.TEXT, text);
    }

    static Token raw(String markdown) {
        return new Token(Kind.RAW, markdown);
    }

    boolean isSign() {
        return kind == Kind.OPENING || kind == Kind.CLOSING;
    }
}
