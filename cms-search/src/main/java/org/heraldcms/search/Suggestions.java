package org.heraldcms.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.search.analysis.Languages;
import org.heraldcms.search.index.IndexedEdition;
import org.heraldcms.search.index.Indexer;
import org.heraldcms.search.index.Part;
import org.jspecify.annotations.Nullable;

/** Titles that have every word typed so far, the last one as far as it is typed. */
final class Suggestions {

    private static final int MOST = 10;
    private static final int LOOKED_AT = 100;

    private final Indexer indexer;

    Suggestions(Indexer indexer) {
        this.indexer = indexer;
    }

    /** At most ten titles: first those that begin as typed, the shorter before the longer. */
    List<String> of(String site, @Nullable LocaleTag locale, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return indexer.read(searcher -> {
                    Set<String> titles = new LinkedHashSet<>();
                    for (String language : Finder.languages(locale, searcher.getIndexReader())) {
                        titles.addAll(titles(searcher, language, query(site, language, text)));
                    }
                    return titles.stream().sorted(bestFirst(text)).limit(MOST).toList();
                })
                .orElse(List.of());
    }

    private static Query query(String site, String language, String text) throws IOException {
        String title = Part.TITLE.plain(language);
        List<Token> tokens = Token.of(Languages.of(language).plain(), text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Token token : tokens) {
            Term term = new Term(title, token.term());
            boolean last = token == tokens.getLast();
            query.add(last ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
        }
        Finder.filter(query, IndexedEdition.SITE, site);
        Finder.filter(query, IndexedEdition.LANGUAGE, language);
        return tokens.isEmpty() ? new BooleanQuery.Builder().build() : query.build();
    }

    private static Set<String> titles(IndexSearcher searcher, String language, Query query) throws IOException {
        String field = Part.TITLE.words(language);
        StoredFields stored = searcher.storedFields();
        Set<String> titles = new LinkedHashSet<>();
        for (ScoreDoc hit : searcher.search(query, LOOKED_AT).scoreDocs) {
            titles.add(Objects.requireNonNull(
                    stored.document(hit.doc, Set.of(field)).get(field)));
        }
        return titles;
    }

    private static Comparator<String> bestFirst(String text) {
        String beginning = text.strip().toLowerCase(Locale.ROOT);
        return Comparator.comparing(
                        (String title) -> !title.toLowerCase(Locale.ROOT).startsWith(beginning))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder());
    }
}
