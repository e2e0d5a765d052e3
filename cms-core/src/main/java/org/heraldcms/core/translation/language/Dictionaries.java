package org.heraldcms.core.translation.language;

import java.util.Optional;
import org.heraldcms.core.base.LocaleTag;

/** Finds the dictionary of a language. At the edge of the core: the search module knows how to read the files. */
public interface Dictionaries {

    /** The dictionary of this locale, else of its language; empty when there is none. Safe for many threads. */
    Optional<Dictionary> of(LocaleTag locale);
}
