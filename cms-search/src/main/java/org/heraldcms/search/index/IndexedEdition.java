package org.heraldcms.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.search.analysis.Languages;

/** What the index holds of one published edition: its words, its filters, and all that a result shows of it. */
public final class IndexedEdition {

    public static final String KEY = "key";
    public static final String SITE = "site";
    public static final String ARTICLE = "article";
    /** The article as a number: the second half of its id, of which 62 bits are random. */
    public static final String ARTICLE_KEY = "article.key";

    public static final String LOCALE = "locale";
    public static final String LANGUAGE = "language";
    public static final String TYPE = "type";
    public static final String TOPIC = "topic";
    public static final String SLUG = "slug";
    public static final String URL = "url";
    public static final String REVISION = "revision";
    public static final String DIGEST = "digest";
    public static final String PUBLISHED_AT = "publishedAt";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FieldType STORED_WORDS = words(true);
    private static final FieldType PLAIN_WORDS = words(false);

    private IndexedEdition() {}

    static Term key(String site, UUID article, LocaleTag locale) {
        return new Term(KEY, site + "/" + article + "/" + locale);
    }

    static Term key(Published published) {
        return key(published.site(), published.articleId(), published.locale());
    }

    static Document of(Published published) {
        Document document = new Document();
        exact(document, KEY, key(published).text());
        exact(document, SITE, published.site());
        exact(document, LOCALE, published.locale().tag());
        exact(document, LANGUAGE, Languages.codeOf(published.locale()));
        exact(document, TYPE, published.type());
        published.topics().forEach(topic -> exact(document, TOPIC, topic));
        exact(document, ARTICLE, published.articleId().toString());
        document.add(
                new NumericDocValuesField(ARTICLE_KEY, published.articleId().getLeastSignificantBits()));
        shown(document, published);
        searched(document, published);
        return document;
    }

    /** The stored fields that a result of these languages shows; the text is not among them. */
    public static Set<String> shown(Collection<String> languages) {
        Set<String> fields = new HashSet<>(
                List.of(ARTICLE, LOCALE, LANGUAGE, TYPE, TOPIC, SLUG, URL, REVISION, DIGEST, PUBLISHED_AT));
        languages.forEach(language -> {
            fields.add(Part.TITLE.words(language));
            fields.add(Part.SUMMARY.words(language));
        });
        return Set.copyOf(fields);
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
    }

    private static void shown(Document document, Published published) {
        document.add(new StoredField(SLUG, published.slug()));
        document.add(new StoredField(REVISION, published.revision()));
        document.add(new StoredField(DIGEST, published.digest()));
        document.add(new StoredField(PUBLISHED_AT, published.firstAt().toString()));
    }

    private static void searched(Document document, Published published) {
        JsonNode frozen = frozen(published);
        document.add(new StoredField(URL, frozen.path("canonicalUrl").asText("")));
        String language = Languages.codeOf(published.locale());
        for (Part part : List.of(Part.values())) {
            String text = Normalizer.normalize(textOf(part, frozen, published), Normalizer.Form.NFC);
            document.add(new Field(part.words(language), text, STORED_WORDS));
            document.add(new Field(part.plain(language), text, PLAIN_WORDS));
        }
    }

    private static String textOf(Part part, JsonNode frozen, Published published) {
        return switch (part) {
            case TITLE -> published.title();
            case SUMMARY -> frozen.path("summary").asText("");
            case TEXT -> frozen.path("text").asText("");
        };
    }

    private static JsonNode frozen(Published published) {
        try {
            return JSON.readTree(published.document());
        } catch (IOException notJson) {
            throw new UncheckedIOException("The document of " + key(published).text() + " is not JSON", notJson);
        }
    }

    /** Positions for phrases; offsets, so that a snippet needs no second analysis of the text. */
    private static FieldType words(boolean stored) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setStored(stored);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
