package org.heraldcms.core.content.body;

import java.util.Optional;

/**
 * Writes figures out in one language. A body holds no more of a figure than its key; this is the door through which it
 * comes to the text, without knowing where figures are kept.
 */
@FunctionalInterface
public interface Figures {

    /** Writes nothing out: each figure shows as its key in braces. */
    Figures NONE = (key, opening) -> Optional.empty();

    /**
     * A figure as it is read in a language.
     *
     * @param version number of the version that was written out
     * @param text such as {@code nearly 20 %}
     * @param value the number alone, for machines: {@code 20}
     */
    record Figure(int version, String text, String value) {}

    /**
     * The figure of a key; empty when there is none, or no words for it in this language.
     *
     * @param opening whether it opens a sentence
     */
    Optional<Figure> written(String key, boolean opening);
}
