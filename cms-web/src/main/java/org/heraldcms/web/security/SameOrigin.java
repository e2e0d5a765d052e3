package org.heraldcms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * Whether an unsafe request comes from a page of our own. Browsers say it by {@code Sec-Fetch-Site} or, the older ones
 * and those on plain HTTP, by {@code Origin}; scripts of other pages can forge neither.
 */
@ApplicationScoped
class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private URI baseUrl;

    /** @throws HeraldException CROSS_ORIGIN when an unsafe request does not prove that it comes from our own origin */
    void require(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !isOurs(request, false)) {
            throw new HeraldException(
                    ErrorCode.CROSS_ORIGIN,
                    "With a session cookie, changes are accepted from Herald's own pages only.");
        }
    }

    /** As {@link #require}, for requests without a session: what is not from a browser at all may pass. */
    void refuseForeign(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !isOurs(request, true)) {
            throw new HeraldException(ErrorCode.CROSS_ORIGIN, "Pages of other origins cannot sign anybody in.");
        }
    }

    private boolean isOurs(ContainerRequestContext request, boolean whenUnsaid) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        return origin == null
                ? whenUnsaid
                : origin.equals(origin(baseUrl))
                        || origin.equals(origin(request.getUriInfo().getBaseUri()));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
