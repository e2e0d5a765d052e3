package org.heraldcms.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.signin.Tokens;
import org.heraldcms.core.base.Ids;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** The tokens of whoever asks. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor current;

    record TokenBody(@Schema(required = true) @Nullable String name) {}

    /** The one answer that shows the token. */
    record IssuedView(UUID id, String name, String token) {}

    record TokenList(List<Tokens.Token> items) {}

    /** One's own tokens. */
    @GET
    public TokenList get() {
        return new TokenList(tokens.list(current.actor()));
    }

    /** Issues a token that acts as the account that asks; it is shown this once. */
    @POST
    @APIResponseSchema(IssuedView.class)
    public Response post(TokenBody body) {
        Tokens.Issued issued = tokens.issue(current.actor(), Required.member(body.name(), "name"));
        return Response.created(URI.create("tokens/" + issued.id()))
                .entity(new IssuedView(
                        issued.id(), issued.name(), issued.secret().text()))
                .build();
    }

    /** Withdraws one of one's own tokens. */
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) {
        tokens.withdraw(current.actor(), Ids.parse(id, "token"));
    }
}
