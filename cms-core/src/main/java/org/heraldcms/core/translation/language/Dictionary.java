package org.heraldcms.core.translation.language;

import java.util.List;

/** The words of one language. Safe for many threads. */
public interface Dictionary {

    /** Whether the language has this form of a word; upper and lower case count as in the language. */
    boolean has(String word);

    /** Words that may have been meant, the likeliest first; takes up to a fifth of a second. */
    List<String> suggest(String word);

    /**
     * Words that are one slip of the pen away (an accent, a letter too many, missing, mistaken or swapped), the likeliest
     * first; takes a few thousandths of a second. None by default.
     */
    default List<String> near(String word) {
        return List.of();
    }
}
