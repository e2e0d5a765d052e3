package org.heraldcms.core.site;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/**
 * A locale in which a site publishes.
 *
 * @param fallbacks what a reader of this locale gets when an article is not live in it, the best first
 */
public record SiteLocale(LocaleTag locale, List<LocaleTag> fallbacks) {

    public SiteLocale {
        fallbacks = List.copyOf(fallbacks);
    }
}
