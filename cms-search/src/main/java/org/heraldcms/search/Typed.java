package org.heraldcms.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as people type it. Quotes make a phrase, a minus in front excludes, a star behind or the end of the input
 * leaves the last word open; everything else is words, so that nothing is ever a syntax error.
 *
 * @param words the loose words, in order, as one text
 * @param last the last loose word when the input ends with it, else empty
 * @param open whether a star said that the last word is only a beginning
 */
record Typed(String words, List<String> phrases, List<String> excluded, String last, boolean open) {

    /** What is typed beyond that is passed over: each piece is looked for in every language of the index. */
    private static final int MOST_PIECES = 32;

    private static final Pattern PIECE = Pattern.compile(
            "(?<minus>(?<!\\S)[-−])?(?:[\"“”„«»](?<phrase>[^\"“”„«»]*)[\"“”„«»]?|(?<word>[^\\s\"“”„«»]+))");

    static Typed of(String input) {
        String text = Normalizer.normalize(input, Normalizer.Form.NFC);
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        String last = "";
        int pieces = 0;
        for (Matcher piece = PIECE.matcher(text); pieces < MOST_PIECES && piece.find(); pieces++) {
            String phrase = piece.group("phrase");
            String word = piece.group("word");
            boolean minus = piece.group("minus") != null;
            last = minus || word == null || piece.end() < text.length() ? "" : word;
            (minus ? excluded : word == null ? phrases : words).add(word == null ? phrase : word);
        }
        return new Typed(
                String.join(" ", words), List.copyOf(phrases), List.copyOf(excluded), last, last.endsWith("*"));
    }
}
