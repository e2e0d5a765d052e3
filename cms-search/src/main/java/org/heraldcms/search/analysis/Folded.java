package org.heraldcms.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/** The readings that hold for any language. */
final class Folded {

    private Folded() {}

    /** Words by Unicode's rules, case folded, every letter kept. */
    static Analyzer words() {
        return new Chain(ICUTokenizer::new, ICUNormalizer2Filter::new);
    }

    /** Words without accents, marks, case and width (Unicode Technical Report 30): {@code Łódź} becomes {@code lodz}. */
    static Analyzer plain() {
        return new Chain(ICUTokenizer::new, ICUFoldingFilter::new);
    }
}
