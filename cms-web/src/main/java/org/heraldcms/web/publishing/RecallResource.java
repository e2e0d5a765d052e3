package org.heraldcms.web.publishing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.Ledger;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.publishing.Withdrawals;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /articles/{id}/recall}: takes an article off every site at once. */
@Path("/articles/{id}/recall")
@Produces(MediaType.APPLICATION_JSON)
public class RecallResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Ledger ledger;

    @Inject
    private Addresses addresses;

    /** What a recall took down. */
    record Recalled(List<PublicationView> items) {}

    /** What was live where when the article was recalled. */
    @GET
    public Recalled recalled(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        return page(ledger.recalled(articles.require(Ids.parse(id, "article")).id()));
    }

    /** Takes the article off every site at once. */
    @POST
    @APIResponseSchema(Recalled.class)
    public Response recall(@PathParam("id") String id, @Nullable Reason body, @Context UriInfo uri) {
        String reason = body == null || body.reason() == null ? "" : body.reason();
        List<Publication> ended = withdrawals.recall(current.actor(), Ids.parse(id, "article"), reason);
        return Response.created(uri.getAbsolutePath()).entity(page(ended)).build();
    }

    private Recalled page(List<Publication> publications) {
        return new Recalled(PublicationView.all(publications, addresses));
    }
}
