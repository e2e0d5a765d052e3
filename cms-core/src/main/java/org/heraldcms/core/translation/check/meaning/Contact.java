package org.heraldcms.core.translation.check.meaning;

import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody, as a text or a link names it.
 *
 * @param span where in the text; of what only a link says, the words of the link
 * @param shown as it stands there
 * @param key the same for the same contact however it is written: digits alone, lower case
 * @param address of a page; null for numbers and mail
 */
record Contact(
        Kind kind,
        Seen seen,
        Span span,
        String shown,
        String key,
        @Nullable WebAddress address) {

    /** What sort of contact. */
    enum Kind {
        PHONE,
        MAIL,
        PAGE
    }

    /** How sure it is that a text names a contact. */
    enum Seen {
        /** The text shows it. */
        WRITTEN,
        /** Only a link says it. */
        LINKED,
        /** The text shows a number behind a word that says to call. */
        SUPPOSED
    }

    boolean is(Contact other) {
        return kind == other.kind && key.equals(other.key);
    }
}
