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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.Ledger;
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

    /** What was live where when the article, or an edition of it, was recalled. */
    @GET
    public RecalledView recalled(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        UUID article = articles.require(Ids.parse(id, "article")).id();
        return new RecalledView(null, PublicationView.all(ledger.recalled(article), addresses));
    }

    /** Takes the article off every site at once, in all its languages. */
    @POST
    @APIResponseSchema(RecalledView.class)
    public Response recall(@PathParam("id") String id, @Nullable Reason body, @Context UriInfo uri) {
        Withdrawals.Recalled recalled =
                withdrawals.recall(current.actor(), Ids.parse(id, "article"), null, Reason.of(body));
        return RecalledView.created(recalled, addresses, uri);
    }
}
