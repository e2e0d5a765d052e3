package org.heraldcms.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteScope;
import org.heraldcms.core.site.SiteToken;
import org.jspecify.annotations.Nullable;

/** Who may read a site: anybody a public one, a private one only who holds one of its tokens, and for what it is for. */
@ApplicationScoped
public class SiteAccess {

    @Inject
    private KnownSites known;

    @Inject
    private KnownTokens tokens;

    @Inject
    private Clock clock;

    /**
     * The site, for somebody who wants to read it.
     *
     * @param scope what a token must be for, where one is needed
     * @param authorization the header of the request
     * @throws HeraldException NOT_FOUND, UNAUTHENTICATED, or FORBIDDEN for the token of another site or scope
     */
    public Site open(String key, SiteScope scope, @Nullable String authorization) {
        Site site = known.find(key).orElseThrow(() -> HeraldException.notFound("site"));
        return site.isPrivate() ? proved(site, scope, authorization) : site;
    }

    /** As {@link #open}, for somebody who speaks in its name: the token is asked for even when the site is public. */
    public Site prove(String key, SiteScope scope, @Nullable String authorization) {
        return proved(known.find(key).orElseThrow(() -> HeraldException.notFound("site")), scope, authorization);
    }

    private Site proved(Site site, SiteScope scope, @Nullable String authorization) {
        String bearer = Bearer.of(authorization);
        if (bearer == null) {
            throw new HeraldException(ErrorCode.UNAUTHENTICATED, "This needs the bearer token of the site.");
        }
        SiteToken token = tokens.find(bearer)
                .orElseThrow(
                        () -> new HeraldException(ErrorCode.UNAUTHENTICATED, "The token is unknown or was withdrawn."));
        check(token, site, scope);
        return site;
    }

    private void check(SiteToken token, Site site, SiteScope scope) {
        if (token.isExpired(clock.instant())) {
            throw new HeraldException(
                    ErrorCode.UNAUTHENTICATED,
                    "The token has expired"
                            + token.expiresAt()
                                    .map(end -> " on " + end.truncatedTo(ChronoUnit.SECONDS))
                                    .orElse("")
                            + ".");
        }
        if (!token.site().equals(site.key())) {
            throw new HeraldException(ErrorCode.FORBIDDEN, "The token is that of another site.");
        }
        if (!token.isFor(scope)) {
            String scopes = token.scopes().stream().map(SiteScope::label).collect(Collectors.joining(" and "));
            throw new HeraldException(
                    ErrorCode.FORBIDDEN,
                    "This needs a token with the scope \"" + scope.label() + "\"; this one is for " + scopes + ".");
        }
    }
}
