package org.heraldcms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.web.problem.Problem;
import org.heraldcms.web.problem.Problems;

/**
 * Refuses requests larger than {@code herald.request.limit} bytes (default 2 MB): at once when their length is
 * declared, otherwise as soon as one byte too many was read. The list of a comparison may be longer.
 */
@WebFilter(filterName = "RequestLimit", urlPatterns = "/*")
public class RequestLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A hundred thousand lines of a comparison, which are read one by one and need the token of the site. */
    private static final long OF_COMPARISON = 20_000_000;

    @Inject
    @ConfigProperty(name = "herald.request.limit", defaultValue = "2097152")
    private long limit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        long most =
                request.getRequestURI().matches("/sites/[^/]+/comparisons") ? Math.max(limit, OF_COMPARISON) : limit;
        if (request.getContentLengthLong() > most) {
            Problems.send(Problem.of(LimitedInput.tooLarge(most)), answer);
        } else {
            chain.doFilter(new LimitedRequest(request, most), answer);
        }
    }
}
