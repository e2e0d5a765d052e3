package org.heraldcms.search.memory;

import java.text.Normalizer;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.UnitChange;
import org.heraldcms.search.analysis.Languages;

/** What the index holds of one unit: its words on both sides, and its id, by which the store knows the rest. */
final class IndexedUnit {

    static final String ID = "id";
    static final String LANGUAGES = "languages";
    static final String SOURCE_LOCALE = "locale.source";
    static final String TARGET_LOCALE = "locale.target";
    static final String POSITION = "position";

    private IndexedUnit() {}

    /** A side of a unit. */
    enum Side {
        SOURCE("source."),
        TARGET("target.");

        private final String prefix;

        Side(String prefix) {
            this.prefix = prefix;
        }

        /** The field of the words of a locale's language; each language has its own, and so its own statistics. */
        String field(LocaleTag locale) {
            return field(Languages.codeOf(locale));
        }

        String field(String language) {
            return prefix + language;
        }

        boolean has(String field) {
            return field.startsWith(prefix);
        }
    }

    static Term key(UUID id) {
        return new Term(ID, id.toString());
    }

    static Document of(UnitChange unit) {
        Document document = new Document();
        document.add(new StringField(ID, unit.id().toString(), Field.Store.YES));
        document.add(new StringField(LANGUAGES, unit.locales().languages(), Field.Store.NO));
        document.add(new StringField(SOURCE_LOCALE, unit.locales().source().tag(), Field.Store.NO));
        document.add(new StringField(TARGET_LOCALE, unit.locales().target().tag(), Field.Store.NO));
        document.add(NumericDocValuesField.indexedField(POSITION, unit.position()));
        words(document, Side.SOURCE.field(unit.locales().source()), unit.source());
        words(document, Side.TARGET.field(unit.locales().target()), unit.target());
        return document;
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, normal(text), Field.Store.NO));
    }

    /** The one form in which texts and what is looked for in them are compared. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
