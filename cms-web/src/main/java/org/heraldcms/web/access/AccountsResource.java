package org.heraldcms.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountDraft;
import org.heraldcms.core.access.AccountPatch;
import org.heraldcms.core.access.Accounts;
import org.heraldcms.core.base.Ids;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Accounts and their roles. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class AccountsResource {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    record NewAccount(
            @Schema(required = true) @Nullable String email,
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String password,
            @Schema(required = true) @Nullable List<GrantBody> roles) {

        AccountDraft draft() {
            return new AccountDraft(
                    Required.member(email, "email"),
                    Required.member(name, "name"),
                    Required.member(password, "password"),
                    GrantBody.grants(Required.member(roles, "roles")));
        }
    }

    record AccountChange(
            @Nullable String name,
            @Nullable List<GrantBody> roles,
            @Nullable Boolean active,
            @Nullable String password) {

        AccountPatch patch() {
            return new AccountPatch(name, roles == null ? null : GrantBody.grants(roles), active, password);
        }
    }

    record AccountList(List<AccountView> items) {}

    /** All accounts, by name. */
    @GET
    public AccountList list() {
        return new AccountList(
                accounts.list(current.actor()).stream().map(AccountView::from).toList());
    }

    /** Makes an account. */
    @POST
    @APIResponseSchema(AccountView.class)
    public Response post(NewAccount body) {
        Account account = accounts.create(current.actor(), body.draft());
        return answer(Response.created(URI.create("accounts/" + account.id())), account);
    }

    /** One account. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(AccountView.class)
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), accounts.find(current.actor(), Ids.parse(id, "account")));
    }

    /** Changes what is given of an account: its name, roles, password, or whether it may sign in. */
    @PATCH
    @Path("/{id}")
    @APIResponseSchema(AccountView.class)
    public Response patch(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, AccountChange body) {
        long seen = IfMatch.require(ifMatch);
        return answer(Response.ok(), accounts.change(current.actor(), Ids.parse(id, "account"), seen, body.patch()));
    }

    private static Response answer(Response.ResponseBuilder answer, Account account) {
        return answer.tag(IfMatch.tag(account.version()))
                .entity(AccountView.from(account))
                .build();
    }
}
