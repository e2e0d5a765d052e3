package org.heraldcms.web.embed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer;
import org.heraldcms.web.delivery.Answers;
import org.heraldcms.web.delivery.Exchange;
import org.heraldcms.web.delivery.Labels;
import org.heraldcms.web.delivery.Parameters;
import org.heraldcms.web.http.QueryParameters;
import org.heraldcms.web.json.Json;

/** What search engines read of one article, with the languages in which it is live. */
@Path("{site}/articles/{id}/jsonld")
public class JsonLdResource {

    private static final String MEDIA_TYPE = "application/ld+json";

    @Inject
    private Exchange exchange;

    @Inject
    private Editions editions;

    @Inject
    private Publications publications;

    @Context
    private UriInfo uri;

    /** The article as schema.org names it: the frozen document's jsonLd, and links to its translations or its source. */
    @GET
    @QueryParameters("locale")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MEDIA_TYPE))
    public Response jsonLd(@PathParam("site") String key, @PathParam("id") String id) {
        Site site = exchange.open(key);
        UUID article = Ids.parse(id, "article");
        Parameters query = Parameters.of(uri.getQueryParameters());
        return exchange.keep(
                new Answers.Scope(key, article), () -> answer(site, editions.find(site, article, query.locale())));
    }

    private Answer answer(Site site, Published live) {
        List<Publications.Alternate> others = publications
                .alternates(site.key(), List.of(live.articleId()), null)
                .getOrDefault(live.articleId(), List.of());
        ObjectNode node = JsonLd.of(site, live, others);
        List<Answer.Header> headers = exchange.common(site);
        headers.addAll(Labels.edition(site, live.articleId(), live.locale()));
        headers.add(
                new Answer.Header(HttpHeaders.CONTENT_LANGUAGE, live.locale().tag()));
        return Answer.of(
                MEDIA_TYPE,
                forScripts(Json.bytes(node)),
                null,
                publications.changedAt(site.key(), live.articleId()).orElse(live.liveFrom()),
                headers);
    }

    /** It is put between script tags, which nothing in it may end; only strings have this sign. */
    private static byte[] forScripts(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replace("<", "\\u003c").getBytes(StandardCharsets.UTF_8);
    }
}
