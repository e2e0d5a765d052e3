package org.heraldcms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.search.analysis.Languages;
import org.heraldcms.search.index.IndexedEdition;
import org.heraldcms.search.index.Indexer;
import org.jspecify.annotations.Nullable;

/** Finds articles: one query of each language, joined; the editions of an article in one result. */
final class Finder {

    static {
        // A query of the most words in forty languages; the bound on what is typed is SearchRequest's.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final Indexer indexer;

    Finder(Indexer indexer) {
        this.indexer = indexer;
    }

    Results find(SearchRequest request) {
        boolean complete = indexer.state().complete();
        return indexer.read(searcher -> find(request, searcher, complete)).orElseGet(() -> Results.none(false));
    }

    private static Results find(SearchRequest request, IndexSearcher searcher, boolean complete) throws IOException {
        Map<String, Query> languages = queries(request, searcher.getIndexReader());
        if (languages.isEmpty()) {
            return Results.none(complete);
        }
        ArticleHits hits = searcher.search(filtered(request, languages.values()), ArticleHits.MANAGER);
        List<Found> found =
                new Page(searcher, languages, request.locale()).of(hits.page(request.offset(), request.limit()));
        return new Results(found, hits.total(), next(request, hits.total()), complete);
    }

    private static @Nullable Integer next(SearchRequest request, int total) {
        int next = request.offset() + request.limit();
        return next < total && next <= SearchRequest.LAST_OFFSET ? next : null;
    }

    private static Map<String, Query> queries(SearchRequest request, IndexReader index) throws IOException {
        Typed typed = Typed.of(request.q());
        Map<String, Query> queries = new LinkedHashMap<>();
        for (String code : languages(request.locale(), index)) {
            queries.put(code, new LanguageQuery(Languages.of(code), index).of(typed));
        }
        return queries;
    }

    /** The languages to search: that of the locale, or all in the index. */
    static Iterable<String> languages(@Nullable LocaleTag locale, IndexReader index) throws IOException {
        if (locale != null) {
            return List.of(Languages.codeOf(locale));
        }
        TreeSet<String> codes = new TreeSet<>(Comparator.naturalOrder());
        Terms terms = MultiTerms.getTerms(index, IndexedEdition.LANGUAGE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef code = each.next(); code != null; code = each.next()) {
                codes.add(code.utf8ToString());
            }
        }
        return codes;
    }

    private static Query filtered(SearchRequest request, Iterable<Query> languages) {
        List<Query> any = new ArrayList<>();
        languages.forEach(any::add);
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(any, 0), Occur.MUST);
        filter(query, IndexedEdition.SITE, request.site());
        filter(query, IndexedEdition.TOPIC, request.topic());
        filter(query, IndexedEdition.TYPE, request.type());
        LocaleTag locale = request.locale();
        filter(query, IndexedEdition.LANGUAGE, locale == null ? null : Languages.codeOf(locale));
        return query.build();
    }

    static void filter(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
