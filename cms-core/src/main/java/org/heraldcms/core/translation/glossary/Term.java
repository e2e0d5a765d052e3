package org.heraldcms.core.translation.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * A term as it bears on one pair of languages.
 *
 * @param text the term: in the source language, of a forbidden one in the target language
 * @param translations what it may be called in the target language, the preferred first; of a forbidden term what to say
 *     instead; empty for one that is kept as it is
 * @param caseSensitive whether {@code It} is another term than {@code it}
 * @param note for translators; may be empty
 */
public record Term(Rule rule, String text, List<String> translations, boolean caseSensitive, String note) {

    /** What is to be done with a term. */
    public enum Rule {
        /** Translate it as the glossary says. */
        TRANSLATE,
        /** Leave it as it is: a name, a brand, a service. */
        KEEP,
        /** Do not use it. */
        FORBID;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Term {
        translations = List.copyOf(translations);
    }
}
