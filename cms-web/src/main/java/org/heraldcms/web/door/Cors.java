package org.heraldcms.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.heraldcms.core.site.Origins;
import org.heraldcms.core.site.Site;

/**
 * What browsers are told of pages of other origins (CORS), by every answer about a site: ready or made, good or bad.
 * Credentials of a browser are never asked for: no cookie counts here, and a token is sent by a script that has it.
 *
 * @param origins those that may read; one of {@code *} is any
 */
public record Cors(Set<String> origins) {

    private static final String METHODS = "GET, HEAD, POST";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Herald-Preview,"
                    + " If-Modified-Since, If-None-Match";
    private static final String ANSWER_HEADERS = "Content-Language, Content-Location, ETag, Last-Modified, Link,"
            + " RateLimit, RateLimit-Policy, Repr-Digest, Retry-After";
    private static final String SECONDS_GOOD_FOR = "7200"; // no browser keeps it longer than that, or a day

    static Cors of(Site site) {
        return new Cors(Set.copyOf(site.origins()));
    }

    /** Whether all origins are answered alike. */
    public boolean isForAll() {
        return origins.contains(Origins.ANY);
    }

    /** Adds what an answer to this request has to say. */
    void allow(HttpServletRequest request, HttpServletResponse response) {
        if (isForAll()) {
            response.setHeader("Access-Control-Allow-Origin", Origins.ANY);
        } else {
            response.addHeader("Vary", "Origin");
            String origin = request.getHeader("Origin");
            if (origin == null || !origins.contains(origin)) {
                return;
            }
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        response.setHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
    }

    /** Answers the question whether a page may ask something else; no answer is a no. */
    void preflight(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", METHODS + ", OPTIONS");
        if (response.containsHeader("Access-Control-Allow-Origin")
                && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            response.setHeader("Access-Control-Max-Age", SECONDS_GOOD_FOR);
        }
    }
}
