package org.heraldcms.web.site;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteLocale;
import org.heraldcms.core.site.Takes;
import org.heraldcms.core.site.Visibility;
import org.jspecify.annotations.Nullable;

/** A site as the newsroom sees it. */
record SiteView(
        String key,
        String name,
        String baseUrl,
        List<SiteLocale> locales,
        Takes takes,
        Visibility visibility,
        @Nullable String canonicalSite,
        List<String> origins,
        Instant createdAt) {

    static SiteView of(Site site) {
        return new SiteView(
                site.key(),
                site.name(),
                site.baseUrl(),
                site.locales(),
                site.takes(),
                site.visibility(),
                site.canonicalSite().orElse(null),
                site.origins(),
                site.createdAt());
    }
}
