package org.heraldcms.search.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;

/**
 * How one language is searched.
 *
 * <p>Stop words are indexed like all others, so that a phrase made of them is found; only a query of several words does
 * without them.
 *
 * @param code ISO 639, as {@link Languages#codeOf} gives it
 * @param words the stemmed reading
 * @param plain the unstemmed, folded reading
 */
public record Language(String code, Analyzer words, Analyzer plain, CharArraySet stopWords) {

    /** Whether a word as typed says nothing by itself in this language. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word.toLowerCase(Locale.forLanguageTag(code)));
    }
}
