package org.heraldcms.web.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.heraldcms.web.delivery.form.Form;
import org.heraldcms.web.door.Door;
import org.heraldcms.web.door.KnownSites;
import org.heraldcms.web.security.SecurityHeaders;

/**
 * The hot path: hands out what is ready without entering JAX-RS, and gives every other request of a public site the
 * right to keep what it makes.
 *
 * <p>It comes right behind the door, by its mapping in {@code web.xml}.
 */
public class ReadyAnswers extends HttpFilter {

    static final String ROOT = "/sites/";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_KEY = 500;

    @Inject
    private transient Answers answers;

    @Inject
    private transient KnownSites sites;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Instant now = clock.instant();
        String path = request.getRequestURI();
        KnownSites.Known site = sites.find(Door.siteKey(path), now);
        if (site == null || !site.isPublic()) {
            chain.doFilter(request, response);
            return;
        }
        String method = request.getMethod();
        boolean reads = (method.equals("GET") || method.equals("HEAD"))
                // A draft is neither ready nor kept; its token may stand in a header, and what is published in the
                // cache.
                && request.getHeader(PreviewReader.HEADER) == null;
        String key = reads ? key(path, request) : "";
        Answer ready = reads ? answers.find(key, site.version()) : null;
        if (ready != null) {
            hand(ready, request, response, now);
            return;
        }
        if (reads && key.length() <= LONGEST_KEY) {
            request.setAttribute(Answers.Ticket.class.getName(), answers.ticket(key, site.version()));
        }
        chain.doFilter(request, response);
    }

    private static void hand(Answer answer, HttpServletRequest request, HttpServletResponse response, Instant now)
            throws IOException {
        SecurityHeaders.ofData(response);
        for (Answer.Header header : answer.headers(now)) {
            response.setHeader(header.name(), header.value());
        }
        if (answer.isHeld(
                request.getHeader(HttpHeaders.IF_NONE_MATCH), request.getHeader(HttpHeaders.IF_MODIFIED_SINCE))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }

    /** What the answer depends on: a request that names its locale is answered alike whatever the reader prefers. */
    private static String key(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        String form = Form.keptFor(request.getHeader(HttpHeaders.ACCEPT));
        if (query != null && query.startsWith("locale=")) {
            return path + '?' + query + form;
        }
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return path + '?' + (query == null ? "" : query) + '\n' + (language == null ? "" : language) + form;
    }
}
