package org.heraldcms.web.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer.Header;
import org.heraldcms.web.door.KnownSites;

/**
 * Tells caches of answers that say nothing of it themselves: what was found may be kept as a list may, anything else not
 * at all. Without that a cache would keep for as long as it likes what it gets from a site.
 */
@Provider
public class UnkeptAnswers implements ContainerResponseFilter {

    @Inject
    private KnownSites sites;

    @Inject
    private Caching caching;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        boolean isFound = response.getStatus() == Response.Status.OK.getStatusCode()
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        String key = request.getUriInfo().getPathParameters().getFirst("site");
        Site site = isFound && key != null ? sites.find(key).orElse(null) : null;
        if (site == null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        URI asked = request.getUriInfo().getRequestUri();
        List<Header> headers = caching.headers(site, asked.getPath(), asked.getRawQuery());
        headers.addAll(Labels.list(site, null));
        headers.forEach(header -> response.getHeaders().add(header.name(), header.value()));
    }
}
