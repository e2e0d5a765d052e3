package org.heraldcms.web.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.search.Found;
import org.heraldcms.search.Results;
import org.heraldcms.search.Search;
import org.heraldcms.search.SearchRequest;
import org.heraldcms.web.delivery.Exchange;
import org.heraldcms.web.delivery.Parameters;
import org.heraldcms.web.http.QueryParameters;
import org.heraldcms.web.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** What a reader of a site finds among what is live there. */
@Path("{site}")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int USUAL_PAGE = 10;
    private static final int LONGEST_PAGE = 50;

    @Inject
    private Exchange exchange;

    @Inject
    private Search search;

    @Inject
    private Cursors cursors;

    @Context
    private UriInfo uri;

    /** A page of results; {@code complete} is false while the index is being built. */
    public record ResultsView(List<Found> items, @Nullable String next, int total, boolean complete) {}

    /** Titles that continue what was typed. */
    public record SuggestionsView(List<String> items) {}

    /** The best first; without a locale in every language, each article once. */
    @GET
    @Path("search")
    @QueryParameters({"q", "locale", "topic", "type", "cursor", "limit"})
    public ResultsView search(@PathParam("site") String key) {
        String site = exchange.open(key).key();
        Parameters query = Parameters.of(uri.getQueryParameters());
        String list = list(site, query);
        Results results = search.find(new SearchRequest(
                site,
                required(query),
                query.locale(),
                query.text("topic"),
                query.text("type"),
                offset(list, query.text("cursor")),
                query.limit(USUAL_PAGE, LONGEST_PAGE)));
        Integer next = results.next();
        return new ResultsView(
                results.items(),
                next == null ? null : cursors.issue(list, next.toString()),
                results.total(),
                results.complete());
    }

    /** At most ten titles. */
    @GET
    @Path("suggest")
    @QueryParameters({"q", "locale"})
    public SuggestionsView suggest(@PathParam("site") String key) {
        String site = exchange.open(key).key();
        Parameters query = Parameters.of(uri.getQueryParameters());
        return new SuggestionsView(search.suggest(site, query.locale(), required(query)));
    }

    private static String required(Parameters query) {
        String typed = query.text("q");
        if (typed == null) {
            throw HeraldException.invalid("q", "Say what to look for.");
        }
        return typed;
    }

    private static String list(String site, Parameters query) {
        return Stream.of("search", site, query.text("q"), query.text("locale"), query.text("topic"), query.text("type"))
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
    }

    private int offset(String list, @Nullable String cursor) {
        return cursor == null
                ? 0
                : Integer.parseInt(cursors.read(list, cursor)
                        .orElseThrow(() -> HeraldException.at(
                                ErrorCode.CURSOR_INVALID, "cursor", "This cursor was not issued for this search.")));
    }
}
