package org.heraldcms.search.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.MemoryIndex;
import org.heraldcms.search.memory.IndexedUnit.Side;
import org.jspecify.annotations.Nullable;

/** Asks one state of the index. */
final class MemoryQueries {

    /** A long text is looked for by those of its words that the fewest units have. */
    private static final int MOST_WORDS = 32;

    /** A unit that has fewer than this share of the words is not alike enough to be offered. */
    private static final double LEAST_SHARE = 0.3;

    private static final Analyzer WORDS = new UnitAnalyzer();
    private static final Sort NEWEST_FIRST = new Sort(new SortField(IndexedUnit.POSITION, SortField.Type.LONG, true));

    private final IndexSearcher searcher;

    MemoryQueries(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<UUID> candidates(LocalePair locales, String text, int most) throws IOException {
        Collection<Term> wanted = terms(Side.SOURCE.field(locales.source()), text);
        List<Term> words = rarest(wanted);
        int least = Math.max(1, (int) (Math.min(wanted.size(), MOST_WORDS) * LEAST_SHARE));
        if (words.size() < least) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(word), Occur.SHOULD));
        any.setMinimumNumberShouldMatch(least);
        Query query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new TermQuery(new Term(IndexedUnit.LANGUAGES, locales.languages())), Occur.FILTER)
                .build();
        return ids(searcher.search(query, most));
    }

    /** Those words that some unit has; of many, the rarest. */
    private List<Term> rarest(Collection<Term> words) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        List<Map.Entry<Term, Integer>> known = new ArrayList<>();
        for (Term word : words) {
            int units = reader.docFreq(word);
            if (units > 0) {
                known.add(Map.entry(word, units));
            }
        }
        return known.stream()
                .sorted(Comparator.comparing(Map.Entry<Term, Integer>::getValue))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<UUID> search(MemoryIndex.Words words, int most) throws IOException {
        BooleanQuery.Builder side = new BooleanQuery.Builder();
        sides(words.source(), Side.SOURCE, words.text()).forEach(query -> side.add(query, Occur.SHOULD));
        sides(words.target(), Side.TARGET, words.text()).forEach(query -> side.add(query, Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(side.build(), Occur.FILTER)
                .add(
                        NumericDocValuesField.newSlowRangeQuery(
                                IndexedUnit.POSITION, Long.MIN_VALUE, words.below() - 1),
                        Occur.FILTER);
        filter(query, IndexedUnit.SOURCE_LOCALE, words.source());
        filter(query, IndexedUnit.TARGET_LOCALE, words.target());
        return ids(searcher.search(query.build(), most, NEWEST_FIRST));
    }

    private static void filter(BooleanQuery.Builder query, String field, @Nullable LocaleTag locale) {
        if (locale != null) {
            query.add(new TermQuery(new Term(field, locale.tag())), Occur.FILTER);
        }
    }

    /** The texts of one side that have all words, in the language of the locale or in any. */
    private List<Query> sides(@Nullable LocaleTag locale, Side side, String text) {
        Set<String> fields = locale == null
                ? FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                        .filter(side::has)
                        .collect(Collectors.toSet())
                : Set.of(side.field(locale));
        List<Query> queries = new ArrayList<>();
        for (String field : fields) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            Collection<Term> terms = terms(field, text);
            terms.forEach(term -> all.add(new TermQuery(term), Occur.FILTER));
            if (!terms.isEmpty()) {
                queries.add(all.build());
            }
        }
        return queries;
    }

    private static Collection<Term> terms(String field, String text) {
        Set<Term> terms = new LinkedHashSet<>();
        try (TokenStream words = WORDS.tokenStream(field, IndexedUnit.normal(text))) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                terms.add(new Term(field, word.toString()));
            }
            words.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return terms;
    }

    private List<UUID> ids(TopDocs found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<UUID> ids = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc hit : found.scoreDocs) {
            ids.add(UUID.fromString(
                    stored.document(hit.doc, Set.of(IndexedUnit.ID)).get(IndexedUnit.ID)));
        }
        return List.copyOf(ids);
    }
}
