package org.heraldcms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.heraldcms.search.index.IndexedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Collects the editions that match by article, in one pass. An article is as good as its best edition; articles that
 * are equally good keep the order of the index.
 */
final class ArticleHits extends SimpleCollector {

    /** As {@link org.apache.lucene.search.IndexSearcher} wants it, also when it searches parts of an index side by side. */
    static final CollectorManager<ArticleHits, ArticleHits> MANAGER = new CollectorManager<>() {
        @Override
        public ArticleHits newCollector() {
            return new ArticleHits();
        }

        @Override
        public ArticleHits reduce(Collection<ArticleHits> parts) {
            ArticleHits all = new ArticleHits();
            parts.forEach(part -> part.articles.values().forEach(article -> all.add(article.key, article.hits)));
            return all;
        }
    };

    private static final Comparator<ScoreDoc> BEST_FIRST =
            Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc);

    private final Map<Long, Article> articles = new HashMap<>();
    private NumericDocValues keys = DocValues.emptyNumeric();
    private @Nullable Scorable scorer;
    private int base;

    private record Article(long key, List<ScoreDoc> hits) {

        ScoreDoc best() {
            return hits.stream().min(BEST_FIRST).orElseThrow();
        }
    }

    /** How many articles were found. */
    int total() {
        return articles.size();
    }

    /** The editions found of each article of a page, best first both. */
    List<List<ScoreDoc>> page(int offset, int limit) {
        record Ranked(ScoreDoc best, Article article) {}
        return articles.values().stream()
                .map(article -> new Ranked(article.best(), article))
                .sorted(Comparator.comparing(Ranked::best, BEST_FIRST))
                .skip(offset)
                .limit(limit)
                .map(ranked -> ranked.article.hits.stream().sorted(BEST_FIRST).toList())
                .toList();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        keys = DocValues.getNumeric(leaf.reader(), IndexedEdition.ARTICLE_KEY);
        base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (keys.advanceExact(doc)) {
            float score = Objects.requireNonNull(scorer).score();
            add(keys.longValue(), List.of(new ScoreDoc(base + doc, score)));
        }
    }

    private void add(long key, List<ScoreDoc> hits) {
        articles.computeIfAbsent(key, unseen -> new Article(key, new ArrayList<>(1)))
                .hits
                .addAll(hits);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
