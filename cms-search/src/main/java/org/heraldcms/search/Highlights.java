package org.heraldcms.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.heraldcms.search.index.FieldAnalyzer;
import org.heraldcms.search.index.Part;
import org.jspecify.annotations.Nullable;

/** Marks what was found in documents of one language, stemmed and plain words alike. */
final class Highlights {

    private static final int PASSAGE = 140;
    private static final int[] PASSAGES = {1, 1, 2};
    private static final int LONGEST_TEXT = 1_000_000;

    private final IndexSearcher searcher;
    private final String language;

    Highlights(IndexSearcher searcher, String language) {
        this.searcher = searcher;
        this.language = language;
    }

    /** The snippet of each document, by its number. */
    Map<Integer, Snippet> of(Query query, List<Integer> docs) throws IOException {
        int[] ids = docs.stream().mapToInt(Integer::intValue).toArray();
        String[] fields = {field(Part.TITLE), field(Part.SUMMARY), field(Part.TEXT)};
        Map<String, String[]> marked = highlighter().highlightFields(fields, query, ids.clone(), PASSAGES.clone());
        Map<Integer, Snippet> snippets = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            String title = at(i, marked.get(field(Part.TITLE)));
            String summary = at(i, marked.get(field(Part.SUMMARY)));
            String text = at(i, marked.get(field(Part.TEXT)));
            boolean showsText = text.contains(Marked.START) || summary.isEmpty();
            snippets.put(ids[i], new Snippet(title, showsText ? text : summary));
        }
        return snippets;
    }

    private static String at(int i, String @Nullable [] values) {
        String value = values == null ? null : values[i];
        return value == null ? "" : value;
    }

    private String field(Part part) {
        return part.words(language);
    }

    private UnifiedHighlighter highlighter() {
        UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, new FieldAnalyzer())
                .withFormatter(new Marked())
                .withMaxLength(LONGEST_TEXT)
                .withMaxNoHighlightPassages(1)
                .withWeightMatches(false)
                .withMaskedFieldsFunc(field -> Set.of(Part.plainOf(field)));
        return new UnifiedHighlighter(builder) {
            @Override
            protected BreakIterator getBreakIterator(String field) {
                return field.equals(field(Part.TEXT)) ? sentences() : new WholeBreakIterator();
            }
        };
    }

    private BreakIterator sentences() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        return LengthGoalBreakIterator.createClosestToLength(sentences, PASSAGE, 0.5f);
    }
}
