package org.heraldcms.web.embed;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer;
import org.heraldcms.web.delivery.Answers;
import org.heraldcms.web.delivery.Exchange;
import org.heraldcms.web.delivery.Parameters;
import org.heraldcms.web.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** How another page shows an article of a site whose address somebody put there (oEmbed 1.0). */
@Path("{site}/oembed")
public class OembedResource {

    private static final String JSON = "application/json";
    private static final String XML = "text/xml";

    @Inject
    private Exchange exchange;

    @Inject
    private Editions editions;

    @Inject
    private Publications publications;

    @Inject
    private Addresses addresses;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    @Context
    private UriInfo uri;

    /** What to put into the page, for the address of an article's page or document. */
    @GET
    @QueryParameters({"url", "format", "maxwidth", "maxheight"})
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = JSON, schema = @Schema(ref = "Oembed")), @Content(mediaType = XML)})
    public Response oembed(@PathParam("site") String key) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        String url = query.text("url");
        if (url == null) {
            throw HeraldException.invalid("url", "Say which article.");
        }
        boolean isXml = isXml(query.text("format"));
        Oembed.Room room = new Oembed.Room(pixels(query, "maxwidth"), pixels(query, "maxheight"));
        return exchange.keep(new Answers.Scope(key, null), () -> answer(site, editions.at(site, url), room, isXml));
    }

    private static boolean isXml(@Nullable String format) {
        if (format != null && !format.equals("xml") && !format.equals("json")) {
            throw HeraldException.invalid("format", "The format is json or xml.");
        }
        return "xml".equals(format);
    }

    private static @Nullable Integer pixels(Parameters query, String name) {
        String text = query.text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw HeraldException.invalid(name, "Give a number of pixels from 1 to 999999.");
        }
        return Integer.valueOf(text);
    }

    private Answer answer(Site site, Published live, Oembed.Room room, boolean isXml) {
        Oembed.Source source = new Oembed.Source(
                baseUrl + "/embed/herald-article.js", addresses.document(site.key(), live.articleId(), live.locale()));
        Oembed oembed = Oembed.of(site, live, source, room);
        return Answer.of(
                isXml ? XML + "; charset=utf-8" : JSON,
                isXml ? oembed.xml() : oembed.json(),
                null,
                publications.changedAt(site.key()).orElse(live.liveFrom()),
                exchange.listed(site, null));
    }
}
