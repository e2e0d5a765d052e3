package org.heraldcms.web.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** Who may read a site: anybody a public one, a private one only who holds one of its tokens. */
@ApplicationScoped
public class SiteAccess {

    private static final String SCHEME = "Bearer ";

    @Inject
    private KnownSites known;

    @Inject
    private Sites sites;

    /**
     * The site, for somebody who wants to read it.
     *
     * @param authorization the header of the request
     * @throws HeraldException NOT_FOUND, UNAUTHENTICATED, or FORBIDDEN for the token of another site
     */
    public Site open(String key, @Nullable String authorization) {
        Site site = known.find(key).orElseThrow(() -> HeraldException.notFound("site"));
        return site.isPrivate() ? proved(site, authorization) : site;
    }

    /** The site, for somebody who speaks in its name: the token is asked for even when the site is public. */
    Site prove(String key, @Nullable String authorization) {
        return proved(known.find(key).orElseThrow(() -> HeraldException.notFound("site")), authorization);
    }

    private Site proved(Site site, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new HeraldException(ErrorCode.UNAUTHENTICATED, "This needs the bearer token of the site.");
        }
        String owner = sites.siteOf(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(
                        () -> new HeraldException(ErrorCode.UNAUTHENTICATED, "The token is unknown or was withdrawn."));
        if (!owner.equals(site.key())) {
            throw new HeraldException(ErrorCode.FORBIDDEN, "The token is that of another site.");
        }
        return site;
    }
}
