package org.heraldcms.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Japanese, Chinese and Korean. Where a dictionary cuts the words, the plain reading takes pairs of neighbouring
 * characters instead, so that a word which the dictionary cut differently in query and text is found all the same.
 */
final class AsianWords {

    private AsianWords() {}

    /** Words of the dictionary in their base form; compounds are taken apart. */
    static Analyzer japanese() {
        return new Chain(
                CJKWidthCharFilter::new,
                () -> new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH),
                words -> new LowerCaseFilter(new JapaneseKatakanaStemFilter(new JapaneseBaseFormFilter(words))));
    }

    /** Words of the dictionary, which knows simplified script only: traditional script is read as simplified. */
    static Analyzer chinese() {
        return new Chain(
                Simplified::new,
                HMMChineseTokenizer::new,
                // What Lucene calls stop words here is punctuation.
                words -> new StopFilter(
                        new PorterStemFilter(new LowerCaseFilter(words)), SmartChineseAnalyzer.getDefaultStopSet()));
    }

    /** Pairs of neighbouring characters; words of other scripts whole. */
    static Analyzer pairs() {
        return new Chain(CJKWidthCharFilter::new, StandardTokenizer::new, AsianWords::pairsOf);
    }

    /** As {@link #pairs}, for either script of Chinese. */
    static Analyzer simplifiedPairs() {
        return new Chain(
                reader -> new CJKWidthCharFilter(new Simplified(reader)), StandardTokenizer::new, AsianWords::pairsOf);
    }

    private static TokenStream pairsOf(Tokenizer words) {
        return new CJKBigramFilter(new LowerCaseFilter(words));
    }
}
