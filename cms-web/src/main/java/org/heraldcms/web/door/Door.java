package org.heraldcms.web.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Clock;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.web.problem.Problem;
import org.heraldcms.web.problem.Problems;
import org.heraldcms.web.security.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything that outsiders read: counts the request, and says which pages may read the answer. It is the
 * first of all filters, by its mapping in {@code web.xml}, so it speaks for answers of every kind.
 */
public class Door extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/sites/";

    @Inject
    private transient Rates rates;

    @Inject
    private transient KnownSites sites;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long wait = rates.admit(request, response);
        Cors cors = cors(siteKey(request.getRequestURI()), wait == 0);
        if (cors != null) {
            cors.allow(request, response);
        }
        if (wait > 0) {
            refuse(response, wait);
        } else if (cors != null && request.getMethod().equals("OPTIONS")) {
            SecurityHeaders.ofData(response);
            cors.preflight(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Nothing is read for whoever asks too often. */
    private @Nullable Cors cors(String key, boolean mayRead) {
        KnownSites.Known site = mayRead ? sites.find(key, clock.instant()) : sites.lately(key);
        return site == null ? null : site.cors();
    }

    private static void refuse(HttpServletResponse response, long wait) throws IOException {
        SecurityHeaders.ofData(response);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        Problems.send(
                Problem.of(new HeraldException(
                        ErrorCode.THROTTLED, "Too many requests; the next one is taken in " + wait + " seconds.")),
                response);
    }

    /** The key of the site that an address is of; empty when it is of none. */
    public static String siteKey(String path) {
        int end = path.indexOf('/', ROOT.length());
        return path.substring(Math.min(ROOT.length(), path.length()), end < 0 ? path.length() : end);
    }
}
