package org.heraldcms.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.signin.Secret;
import org.heraldcms.core.access.signin.Sessions;
import org.heraldcms.core.access.signin.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, before any resource is called. Every resource needs somebody, unless it says
 * {@link OpenToAll}. A token is looked at before a cookie; only a cookie's unsafe requests have to come from our own
 * origin, because only a cookie is sent by a browser that was not asked to.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    @Inject
    private Sessions sessions;

    @Inject
    private Tokens tokens;

    @Inject
    private SameOrigin sameOrigin;

    @Inject
    private Clients clients;

    @Inject
    private CurrentActor current;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest network;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOpen(resource.getResourceMethod()) || isOpen(resource.getResourceClass())) {
            sameOrigin.refuseForeign(request);
        } else {
            Account account = resolve(request).orElseThrow(CurrentActor::nobody);
            current.is(account.actor().from(clients.address(network)));
        }
    }

    private Optional<Account> resolve(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.resolve(
                            new Secret(authorization.substring(BEARER.length()).strip()))
                    : Optional.empty();
        }
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        Optional<Account> account = sessions.resolve(new Secret(cookie.getValue()));
        if (account.isPresent()) {
            sameOrigin.require(request);
        }
        return account;
    }

    private static boolean isOpen(@Nullable AnnotatedElement element) {
        return element != null && element.isAnnotationPresent(OpenToAll.class);
    }
}
