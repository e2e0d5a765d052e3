package org.heraldcms.web.embed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The web component is meant for pages of others: they may load it, with or without a check of its integrity. */
@WebFilter(filterName = "EmbedHeaders", urlPatterns = "/embed/*")
public class EmbedHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        answer.setHeader("Access-Control-Allow-Origin", "*");
        answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        answer.setHeader("Cache-Control", "public, max-age=300");
        chain.doFilter(request, answer);
    }
}
