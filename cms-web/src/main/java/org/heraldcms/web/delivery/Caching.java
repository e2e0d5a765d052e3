package org.heraldcms.web.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.purge.PurgeKind;
import org.heraldcms.core.purge.PurgeTargets;
import org.heraldcms.core.site.Origins;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer.Header;
import org.heraldcms.web.delivery.form.Form;
import org.heraldcms.web.door.KnownSites;
import org.jspecify.annotations.Nullable;

/** How long an answer about a site may be kept, by whom, and for whom. */
@ApplicationScoped
class Caching {

    /** A recall must have reached every reader within a minute, also through caches that are not ours. */
    private static final String PUBLIC = "public, max-age=15, must-revalidate";

    private static final String PRIVATE = "private, no-cache";

    @Inject
    private KnownSites sites;

    @Inject
    private Clock clock;

    /** What of a request an answer may depend on. */
    record Asked(
            String path, @Nullable String query, @Nullable String accept) {}

    /** The headers that say so. */
    List<Header> headers(Site site, Asked asked) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(HttpHeaders.CACHE_CONTROL, site.isPrivate() ? PRIVATE : PUBLIC));
        headers.add(new Header(HttpHeaders.VARY, "Accept-Language"));
        if (site.isPrivate()) {
            headers.add(new Header(HttpHeaders.VARY, "Authorization"));
            headers.add(new Header(PurgeKind.FASTLY.holds(), "no-store"));
            headers.add(new Header(PurgeKind.CLOUDFLARE.holds(), "no-store"));
        }
        if (!site.origins().contains(Origins.ANY)) {
            headers.add(new Header(HttpHeaders.VARY, "Origin"));
        }
        PurgeTargets.Hold hold = hold(site);
        if (hold != null && !site.isPrivate()) {
            headers.add(new Header(
                    hold.kind().holds(), isOfThePast(asked) ? "no-store" : held(hold, site, isNegotiated(asked))));
        }
        return headers;
    }

    /** A recall on another site ends the past of this one, too, and no change of this one tells a cache of it. */
    private static boolean isOfThePast(Asked asked) {
        return asked.query() != null && ("&" + asked.query()).contains("&at=");
    }

    private PurgeTargets.@Nullable Hold hold(Site site) {
        KnownSites.Known known = sites.find(site.key(), clock.instant());
        return known == null ? null : known.hold();
    }

    /** A cache that does not look at {@code Vary} would give everybody what was made for one reader. */
    private static String held(PurgeTargets.Hold hold, Site site, boolean isNegotiated) {
        boolean isForAll = site.origins().contains(Origins.ANY) && !isNegotiated;
        return hold.kind().mindsVary() || isForAll ? "max-age=" + hold.seconds() : "no-store";
    }

    /**
     * Articles come in the reader's own language unless the address names one, and in the form that they ask for; what a
     * query answers in both.
     */
    private static boolean isNegotiated(Asked asked) {
        if (asked.path().endsWith("/graphql")) {
            return true;
        }
        String query = asked.query();
        boolean namesLocale = query != null && ("&" + query).contains("&locale=");
        return asked.path().contains("/articles")
                && !(namesLocale && Form.key(asked.accept()).isEmpty());
    }
}
