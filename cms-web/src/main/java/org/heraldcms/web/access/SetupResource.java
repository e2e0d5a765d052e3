package org.heraldcms.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountDraft;
import org.heraldcms.core.access.Grant;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.access.signin.FirstAdministrator;
import org.heraldcms.core.access.signin.Secret;
import org.heraldcms.core.access.signin.Sessions;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.security.Clients;
import org.heraldcms.web.security.OpenToAll;
import org.heraldcms.web.security.SessionCookie;
import org.heraldcms.web.start.FirstSignIn;
import org.jspecify.annotations.Nullable;

/** Where the one-time link of a new installation leads: the first administrator, signed in. */
@Path("/setup")
@RequestScoped
@OpenToAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetupResource {

    @Inject
    private FirstAdministrator first;

    @Inject
    private FirstSignIn firstSignIn;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Clients clients;

    @Context
    private HttpServletRequest request;

    record SetupBody(
            @Schema(required = true) @Nullable String token,
            @Schema(required = true) @Nullable String email,
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String password) {

        AccountDraft draft() {
            return new AccountDraft(
                    Required.member(email, "email"),
                    Required.member(name, "name"),
                    Required.member(password, "password"),
                    List.of(Grant.of(Role.ADMINISTRATOR)));
        }
    }

    /** Makes the first account, an administrator, and signs it in. */
    @POST
    @APIResponseSchema(SessionResource.SessionView.class)
    public Response post(SetupBody body) {
        Account account = first.accept(new Secret(Required.member(body.token(), "token")), body.draft());
        firstSignIn.forget();
        return Response.status(Response.Status.CREATED)
                .entity(SessionResource.SessionView.of(account.actor()))
                .cookie(cookie.holding(sessions.open(account, clients.address(request))))
                .build();
    }
}
