package org.heraldcms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.signin.Secret;
import org.heraldcms.core.access.signin.Sessions;

/** The cookie that carries a session: out of reach for scripts, and never sent along by links from other sites. */
@ApplicationScoped
public class SessionCookie {

    /** The name of the cookie. */
    public static final String NAME = "herald_session";

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private URI baseUrl;

    /** Hands a session to the browser. */
    public NewCookie holding(Secret session) {
        return cookie(session.text(), (int) Sessions.LONGEST.toSeconds());
    }

    /** Takes the session from the browser. */
    public NewCookie removed() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(baseUrl.getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
