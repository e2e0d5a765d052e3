package org.heraldcms.web.delivery;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.purge.CacheKeys;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer.Header;
import org.jspecify.annotations.Nullable;

/**
 * What shared caches are told an answer shows, so that it can be purged by that: in the words of Fastly ({@code
 * Surrogate-Key}) and of Cloudflare ({@code Cache-Tag}). A handful of keys, whatever the answer holds. What a private
 * site answers is kept by no such cache and has none.
 */
public final class Labels {

    private Labels() {}

    /** Those of an answer that shows one edition, whatever else of its article. */
    public static List<Header> edition(Site site, UUID article, LocaleTag locale) {
        return of(site, CacheKeys.article(article), CacheKeys.edition(article, locale));
    }

    /** Those of an answer about one article that shows none of its editions. */
    public static List<Header> article(Site site, UUID article) {
        return of(site, CacheKeys.article(article));
    }

    /**
     * Those of an answer that any change of the site may alter. What is no topic of anything, and longer than a key may
     * be, is not named: no change is ever one of it.
     *
     * @param topic null for one of all topics
     */
    public static List<Header> list(Site site, @Nullable String topic) {
        String list = CacheKeys.list(site.key());
        String narrow = topic == null ? "" : CacheKeys.topic(site.key(), topic);
        return narrow.isEmpty() || narrow.length() > CacheKeys.LONGEST ? of(site, list) : of(site, list, narrow);
    }

    /** Those of an edition that was asked for by a slug, which another article may take over. */
    static List<Header> slug(Site site, UUID article, LocaleTag locale) {
        return of(site, CacheKeys.list(site.key()), CacheKeys.article(article), CacheKeys.edition(article, locale));
    }

    private static List<Header> of(Site site, String... keys) {
        if (site.isPrivate()) {
            return List.of();
        }
        String own = CacheKeys.site(site.key());
        return List.of(
                new Header("Surrogate-Key", own + " " + String.join(" ", keys)),
                new Header("Cache-Tag", own + "," + String.join(",", keys)));
    }
}
