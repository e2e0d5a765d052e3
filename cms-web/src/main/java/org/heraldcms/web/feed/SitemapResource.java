package org.heraldcms.web.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer;
import org.heraldcms.web.delivery.Answers;
import org.heraldcms.web.delivery.Exchange;

/** The pages of a site for search engines, each with its other languages. */
@Path("{site}/sitemap.xml")
public class SitemapResource {

    private static final String MEDIA_TYPE = "application/xml; charset=utf-8";

    @Inject
    private Exchange exchange;

    @Inject
    private Publications publications;

    /** The newest 50,000 pages, which is as many as the protocol allows. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/xml"))
    public Response sitemap(@PathParam("site") String key) {
        Site site = exchange.open(key);
        return exchange.keep(new Answers.Scope(key, null), () -> answer(site));
    }

    private Answer answer(Site site) {
        byte[] body = Sitemap.of(site, publications.pages(site.key(), Sitemap.MOST_PAGES));
        return Answer.of(
                MEDIA_TYPE, body, null, publications.changedAt(site.key()).orElse(null), exchange.common(site));
    }
}
