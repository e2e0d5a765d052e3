package org.heraldcms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What an analyser makes of a stretch of the query.
 *
 * @param position counted from 0 over the whole text
 * @param start where the stretch begins in the text, inclusive
 * @param end where it ends, exclusive
 */
record Token(String term, int position, int start, int end) {

    private static final String JOINERS = "-‐‑.@_:'’";

    static List<Token> of(Analyzer analyzer, String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("q", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return tokens;
    }

    /**
     * Gathers tokens that make one word of the query: those whose stretches overlap, and those that were typed with
     * nothing but a joiner between them, such as a telephone number or an address.
     */
    static List<List<Token>> runs(List<Token> tokens, String text) {
        List<List<Token>> runs = new ArrayList<>();
        int end = -1;
        for (Token token : tokens) {
            if (runs.isEmpty() || token.start >= end && !areJoined(end, token.start, text)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(token);
            end = Math.max(end, token.end);
        }
        return runs;
    }

    private static boolean areJoined(int end, int start, String text) {
        return start - end == 1 && JOINERS.indexOf(text.charAt(end)) >= 0;
    }
}
