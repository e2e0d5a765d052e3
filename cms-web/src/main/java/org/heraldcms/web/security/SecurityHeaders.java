package org.heraldcms.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what no answer of ours ever needs. Pages of the studio may run their own scripts and show images of
 * any secure origin; everything else is data and may run nothing.
 */
@WebFilter(filterName = "SecurityHeaders", urlPatterns = "/*")
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String STUDIO = "default-src 'self'; img-src 'self' data: blob: https:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        answer.addHeader("Content-Security-Policy", request.getRequestURI().startsWith("/studio") ? STUDIO : DATA);
        answer.addHeader("X-Content-Type-Options", "nosniff");
        answer.addHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, answer);
    }

    /** Tells with an answer that is data, leads nowhere, and reaches no other filter what matters there. */
    public static void ofData(HttpServletResponse answer) {
        answer.addHeader("Content-Security-Policy", DATA);
        answer.addHeader("X-Content-Type-Options", "nosniff");
    }
}
