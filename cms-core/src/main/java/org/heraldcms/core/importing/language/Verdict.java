package org.heraldcms.core.importing.language;

import org.heraldcms.core.base.LocaleTag;

/**
 * The language that a block is taken to be in.
 *
 * @param doubt why a person should look, as a sentence; empty when it is sure
 */
public record Verdict(LocaleTag locale, String doubt) {

    /** Whether nobody needs to look. */
    public boolean isSure() {
        return doubt.isEmpty();
    }
}
