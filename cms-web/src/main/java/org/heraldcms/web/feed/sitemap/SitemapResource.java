package org.heraldcms.web.feed.sitemap;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.publishing.reading.Pages;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer;
import org.heraldcms.web.delivery.Exchange;

/**
 * The pages of a site for search engines. Answers are written while they are read; their tag is the state of the change
 * log, so it may change when they do not, but never the other way round.
 */
@Path("{site}")
public class SitemapResource {

    private static final String MEDIA_TYPE = "application/xml; charset=utf-8";

    @Inject
    private Exchange exchange;

    @Inject
    private SitemapFiles files;

    @Inject
    private Pages pages;

    @Inject
    private Publications publications;

    @Inject
    private ChangeLog log;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /** All pages while one file can hold them: 50,000 pages and 50 MB; beyond that the list of such files. */
    @GET
    @Path("sitemap.xml")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/xml"))
    public Response sitemap(@PathParam("site") String key) {
        Site site = exchange.open(key);
        return streamed(site, "", out -> {
            List<SitemapFiles.File> all = files.list(site, SitemapFiles.PROTOCOL);
            if (all.size() > 1) {
                out.write(Sitemap.index(all, baseUrl + "/sites/" + key + "/sitemaps/"));
            } else {
                files.write(site, Pages.FIRST, SitemapFiles.PROTOCOL, out);
            }
        });
    }

    /** The file of pages that begins with an article, as the list of files names it. */
    @GET
    @Path("sitemaps/{start}.xml")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/xml"))
    public Response file(@PathParam("site") String key, @PathParam("start") String start) {
        Site site = exchange.open(key);
        UUID article = Ids.parse(start, "sitemap");
        if (pages.behind(key, Pages.Place.before(article), 1).isEmpty()) {
            throw HeraldException.notFound("sitemap");
        }
        return streamed(site, start, out -> files.write(site, article, SitemapFiles.PROTOCOL, out));
    }

    private Response streamed(Site site, String part, StreamingOutput body) {
        String tag = "sitemap-" + log.head() + "-" + site.version() + part;
        Answer head = Answer.of(
                MEDIA_TYPE,
                new byte[0],
                tag,
                publications.changedAt(site.key()).orElse(null),
                exchange.listed(site, null));
        Response response = exchange.give(head);
        return response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()
                ? response
                : Response.fromResponse(response)
                        .header("Repr-Digest", null)
                        .header(HttpHeaders.CONTENT_TYPE, null)
                        .type(MEDIA_TYPE)
                        .entity(body)
                        .build();
    }
}
