package org.heraldcms.web.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer;
import org.heraldcms.web.delivery.Answers;
import org.heraldcms.web.delivery.Exchange;
import org.heraldcms.web.delivery.Parameters;
import org.heraldcms.web.feed.form.Feed;
import org.heraldcms.web.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The feeds of a site, one a locale and format. */
@Path("{site}/feeds")
public class FeedsResource {

    @Inject
    private Exchange exchange;

    @Inject
    private Feeds feeds;

    @Context
    private UriInfo uri;

    /** A feed such as {@code es.atom}, of one topic or type or of all, or an archive of it. */
    @GET
    @Path("{name}")
    @QueryParameters({"topic", "type", "archive"})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/atom+xml"),
                @Content(mediaType = "application/rss+xml"),
                @Content(mediaType = "application/feed+json"),
                @Content(mediaType = "application/json", schema = @Schema(ref = "Ninjs")),
                @Content(mediaType = "text/plain")
            })
    public Response feed(@PathParam("site") String key, @PathParam("name") String name) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        FeedAddress address = FeedAddress.named(key, name)
                .of(query.text("topic"), query.text("type"))
                .ofArchive(archive(query.text("archive")));
        return exchange.keep(new Answers.Scope(key, null), () -> answer(site, address));
    }

    private Answer answer(Site site, FeedAddress address) {
        Feed feed = feeds.feed(site, address);
        List<Answer.Header> headers = exchange.listed(site, address.topic());
        headers.add(
                new Answer.Header(HttpHeaders.CONTENT_LANGUAGE, address.locale().tag()));
        headers.add(new Answer.Header(HttpHeaders.LINK, feed.links().field()));
        byte[] body = address.format().write(feed);
        return Answer.of(address.format().mediaType(), body, null, feeds.changed(site.key()), headers);
    }

    private static @Nullable Integer archive(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw HeraldException.invalid("archive", "An archive has a number.");
        }
        return Integer.valueOf(text);
    }
}
