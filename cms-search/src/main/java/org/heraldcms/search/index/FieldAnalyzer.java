package org.heraldcms.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.heraldcms.search.analysis.Language;
import org.heraldcms.search.analysis.Languages;

/** Gives each field the reading that its name says. */
public final class FieldAnalyzer extends DelegatingAnalyzerWrapper {

    public FieldAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        Language language = Languages.of(Part.languageOf(field));
        return Part.isPlain(field) ? language.plain() : language.words();
    }
}
