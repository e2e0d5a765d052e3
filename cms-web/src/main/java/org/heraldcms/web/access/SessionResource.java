package org.heraldcms.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Grant;
import org.heraldcms.core.access.signin.Secret;
import org.heraldcms.core.access.signin.Sessions;
import org.heraldcms.core.access.signin.SignIn;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.problem.Problem;
import org.heraldcms.web.security.Clients;
import org.heraldcms.web.security.CurrentActor;
import org.heraldcms.web.security.OpenToAll;
import org.heraldcms.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** The session of whoever asks. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Clients clients;

    @Context
    private HttpServletRequest request;

    record Credentials(
            @Schema(required = true) @Nullable String email,
            @Schema(required = true) @Nullable String password) {}

    /** Who is signed in. */
    record SessionView(Person account) {

        record Person(UUID id, String name, String email, List<GrantBody> roles) {}

        static SessionView of(Actor actor) {
            List<Grant> grants = actor.grants();
            return new SessionView(new Person(
                    actor.id(),
                    actor.name(),
                    actor.email(),
                    grants.stream().map(GrantBody::from).toList()));
        }
    }

    /** Who is signed in. */
    @GET
    public SessionView get() {
        return SessionView.of(current.actor());
    }

    /** Signs in: the answer sets the session cookie. */
    @POST
    @OpenToAll
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response post(Credentials credentials) {
        SignIn.Outcome outcome = signIn.attempt(
                Required.member(credentials.email(), "email"),
                Required.member(credentials.password(), "password"),
                clients.address(request));
        return switch (outcome) {
            case SignIn.Welcome welcome -> welcome(welcome.account(), welcome.session());
            case SignIn.Refused refused ->
                throw new HeraldException(ErrorCode.UNAUTHENTICATED, "E-mail and password do not belong together.");
            case SignIn.Wait wait -> comeBack(wait.time());
        };
    }

    /** Signs out. */
    @DELETE
    public Response delete(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        if (session != null) {
            sessions.close(new Secret(session), clients.address(request));
        }
        return Response.noContent().cookie(cookie.removed()).build();
    }

    private Response welcome(Account account, Secret session) {
        return Response.ok(SessionView.of(account.actor()))
                .cookie(cookie.holding(session))
                .build();
    }

    private static Response comeBack(Duration wait) {
        HeraldException tooMany = new HeraldException(
                ErrorCode.THROTTLED, "There were too many tries. Come back in " + wait.toSeconds() + " seconds.");
        return Response.status(429)
                .header("Retry-After", wait.toSeconds() + 1)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(tooMany))
                .build();
    }
}
