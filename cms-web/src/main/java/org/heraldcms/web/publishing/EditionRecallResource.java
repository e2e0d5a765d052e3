package org.heraldcms.web.publishing;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Withdrawals;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /articles/{id}/editions/{locale}/recall}: takes one edition off every site at once. */
@Path("/articles/{id}/editions/{locale}/recall")
@Produces(MediaType.APPLICATION_JSON)
public class EditionRecallResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Addresses addresses;

    /** Takes the edition off every site at once, and leaves the article's other languages where they are. */
    @POST
    @APIResponseSchema(RecalledView.class)
    public Response recall(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @Nullable Reason body,
            @Context UriInfo uri) {
        Withdrawals.Recalled recalled =
                withdrawals.recall(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), Reason.of(body));
        return RecalledView.created(recalled, addresses, uri);
    }
}
