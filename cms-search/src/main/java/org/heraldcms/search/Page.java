package org.heraldcms.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.search.index.IndexedEdition;
import org.heraldcms.search.index.Part;
import org.jspecify.annotations.Nullable;

/** Turns groups of hits into results: chooses the edition to show, and marks what was found in it. */
final class Page {

    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final Map<String, Query> languages;
    private final @Nullable LocaleTag locale;
    private final Set<String> shown;

    Page(IndexSearcher searcher, Map<String, Query> languages, @Nullable LocaleTag locale) throws IOException {
        this.searcher = searcher;
        this.stored = searcher.storedFields();
        this.languages = languages;
        this.locale = locale;
        this.shown = IndexedEdition.shown(languages.keySet());
    }

    /** An article's shown edition, and the locales of all its editions that were found. */
    private record Chosen(int doc, float score, Document edition, List<LocaleTag> locales) {

        String language() {
            return text(edition, IndexedEdition.LANGUAGE);
        }
    }

    /** The results for the editions found of each article, best first. */
    List<Found> of(List<List<ScoreDoc>> articles) throws IOException {
        List<Chosen> chosen = new ArrayList<>();
        for (List<ScoreDoc> editions : articles) {
            chosen.add(choose(editions));
        }
        Map<Integer, Snippet> snippets = snippets(chosen);
        return chosen.stream()
                .map(each -> found(each, Objects.requireNonNull(snippets.get(each.doc))))
                .toList();
    }

    /** The very locale asked for, else the edition that answers best. */
    private Chosen choose(List<ScoreDoc> editions) throws IOException {
        Map<LocaleTag, Document> found = new LinkedHashMap<>();
        Map<LocaleTag, Integer> docs = new LinkedHashMap<>();
        for (ScoreDoc hit : editions) {
            Document edition = stored.document(hit.doc, shown);
            found.put(locale(edition), edition);
            docs.put(locale(edition), hit.doc);
        }
        LocaleTag best = locale != null && found.containsKey(locale)
                ? locale
                : found.keySet().iterator().next();
        Set<LocaleTag> locales = new LinkedHashSet<>(List.of(best));
        locales.addAll(found.keySet());
        return new Chosen(
                Objects.requireNonNull(docs.get(best)),
                editions.getFirst().score,
                Objects.requireNonNull(found.get(best)),
                List.copyOf(locales));
    }

    private Map<Integer, Snippet> snippets(List<Chosen> chosen) throws IOException {
        Map<String, List<Integer>> byLanguage = new LinkedHashMap<>();
        for (Chosen each : chosen) {
            byLanguage
                    .computeIfAbsent(each.language(), language -> new ArrayList<>())
                    .add(each.doc);
        }
        Map<Integer, Snippet> snippets = new LinkedHashMap<>();
        for (Map.Entry<String, List<Integer>> entry : byLanguage.entrySet()) {
            Query query = Objects.requireNonNull(languages.get(entry.getKey()));
            snippets.putAll(new Highlights(searcher, entry.getKey()).of(query, entry.getValue()));
        }
        return snippets;
    }

    private static Found found(Chosen chosen, Snippet snippet) {
        Document edition = chosen.edition;
        String language = chosen.language();
        return new Found(
                UUID.fromString(text(edition, IndexedEdition.ARTICLE)),
                locale(edition),
                Integer.parseInt(text(edition, IndexedEdition.REVISION)),
                text(edition, IndexedEdition.TYPE),
                List.of(edition.getValues(IndexedEdition.TOPIC)),
                text(edition, IndexedEdition.SLUG),
                text(edition, IndexedEdition.URL),
                text(edition, Part.TITLE.words(language)),
                text(edition, Part.SUMMARY.words(language)),
                snippet.titleHtml(),
                snippet.textHtml(),
                Instant.parse(text(edition, IndexedEdition.PUBLISHED_AT)),
                text(edition, IndexedEdition.DIGEST),
                chosen.locales,
                chosen.score);
    }

    private static LocaleTag locale(Document edition) {
        return new LocaleTag(text(edition, IndexedEdition.LOCALE));
    }

    private static String text(Document edition, String field) {
        return Objects.requireNonNull(edition.get(field), field);
    }
}
