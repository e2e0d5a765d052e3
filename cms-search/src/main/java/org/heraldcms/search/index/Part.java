package org.heraldcms.search.index;

import java.util.Locale;

/** The parts of a document that are searched, with their weight in the order of results. */
public enum Part {
    TITLE(3f),
    SUMMARY(1.5f),
    TEXT(1f);

    private static final String PLAIN = ".plain";

    private final float weight;

    Part(float weight) {
        this.weight = weight;
    }

    public float weight() {
        return weight;
    }

    /** The field of this part's stemmed words; each language has its own, and so its own statistics. */
    public String words(String language) {
        return name().toLowerCase(Locale.ROOT) + "." + language;
    }

    /** The field of this part's unstemmed, folded words. */
    public String plain(String language) {
        return plainOf(words(language));
    }

    /** The plain field beside a field of stemmed words. */
    public static String plainOf(String words) {
        return words + PLAIN;
    }

    static boolean isPlain(String field) {
        return field.endsWith(PLAIN);
    }

    static String languageOf(String field) {
        String words = isPlain(field) ? field.substring(0, field.length() - PLAIN.length()) : field;
        return words.substring(words.indexOf('.') + 1);
    }
}
