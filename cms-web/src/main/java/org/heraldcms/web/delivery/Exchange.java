package org.heraldcms.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.heraldcms.core.publishing.reading.Snapshot;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.token.SiteScope;
import org.heraldcms.web.delivery.Answer.Header;
import org.heraldcms.web.door.SiteAccess;
import org.jspecify.annotations.Nullable;

/** One request of an outsider: whom it comes from, and how its answer is handed out and kept. */
@RequestScoped
public class Exchange {

    private static final int READ_AGAIN = 5;
    private static final String SERIALIZATION_FAILURE = "40001";

    @Inject
    private SiteAccess access;

    @Inject
    private Caching caching;

    @Inject
    private Answers answers;

    @Inject
    private Snapshot snapshot;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** The site, when the one who asks may read it. */
    public Site open(String key) {
        return access.open(key, SiteScope.READ, request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /** The site, when the one who asks may keep a copy of it. */
    public Site sync(String key) {
        return access.open(key, SiteScope.SYNC, request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /** The site, when the one who asks speaks in its name. */
    Site prove(String key) {
        return access.prove(key, SiteScope.SYNC, request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /** The headers that every answer about a site has. */
    public List<Header> common(Site site) {
        return caching.headers(
                site,
                new Caching.Asked(
                        request.getRequestURI(), request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT)));
    }

    /**
     * As {@link #common}, with the labels of an answer that any change of the site may alter.
     *
     * @param topic null for one of all topics
     */
    public List<Header> listed(Site site, @Nullable String topic) {
        List<Header> headers = common(site);
        headers.addAll(Labels.list(site, topic));
        return headers;
    }

    /** Reads what is public at one position of the log, and does not let anybody see an older one from then on. */
    public <T> T read(Supplier<T> reading) {
        for (int left = READ_AGAIN; ; left--) {
            try {
                return snapshot.read(answers::seen, reading);
            } catch (RuntimeException failure) {
                if (left == 0 || !isOvertaken(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Another reader of a feed cut its archive meanwhile: whoever looks anew finds it there. */
    private static boolean isOvertaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && SERIALIZATION_FAILURE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Says that an answer shows what the log was at a position. */
    void seen(long position) {
        answers.seen(position);
    }

    /** Hands an answer out and keeps it for the next one who asks the same, unless the site is private. */
    public Response keep(Answers.Scope scope, Supplier<Answer> making) {
        Answer answer = read(making);
        if (request.getAttribute(Answers.Ticket.class.getName()) instanceof Answers.Ticket ticket) {
            answers.keep(ticket, scope, answer);
        }
        return give(answer);
    }

    /** Hands an answer out, or says that the client holds it already. */
    public Response give(Answer answer) {
        boolean held = answer.isHeld(
                request.getHeader(HttpHeaders.IF_NONE_MATCH), request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        Response.ResponseBuilder response = held
                ? Response.notModified()
                : Response.ok(answer.body()).header(HttpHeaders.CONTENT_TYPE, answer.contentType());
        if (!held && request.getMethod().equals("HEAD")) {
            // Of a body that is not sent the server would say that it is empty (RFC 9110 8.6).
            response.header(HttpHeaders.CONTENT_LENGTH, answer.body().length);
        }
        answer.headers(clock.instant()).forEach(header -> response.header(header.name(), header.value()));
        return response.build();
    }
}
