package org.heraldcms.search.memory;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.heraldcms.search.analysis.Languages;

/**
 * Reads each side of a unit as its language is read without stems: a translator looks for the very words. Languages that
 * are written without spaces are read by pairs of characters or by dictionaries.
 */
final class UnitAnalyzer extends DelegatingAnalyzerWrapper {

    UnitAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return Languages.of(field.substring(field.indexOf('.') + 1)).plain();
    }
}
