package org.heraldcms.web.delivery;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.receipt.comparison.Comparison;
import org.heraldcms.core.receipt.comparison.Comparisons;
import org.heraldcms.core.receipt.comparison.Difference;
import org.heraldcms.core.receipt.comparison.Held;
import org.heraldcms.web.http.QueryParameters;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/** How a site that does not hold what it should learns which editions differ. */
@Path("{site}/comparisons")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    static final String LINES = "application/x-ndjson";

    private static final ObjectReader LINE = Json.mapper().readerFor(HeldLine.class);

    @Inject
    private Exchange exchange;

    @Inject
    private Comparisons comparisons;

    @Inject
    private Addresses addresses;

    @Context
    private UriInfo uri;

    /** What a site holds of one edition. */
    record HeldLine(
            @Nullable String id,
            @Nullable String locale,
            @Nullable String digest) {}

    /**
     * What differs.
     *
     * @param position how far the log had come
     * @param same how many editions are held as they should be
     * @param missing how many are live and not held
     * @param different how many are held as another document
     * @param remove how many are held and not live
     * @param more whether more differ than are named here
     */
    record ComparisonView(
            UUID id,
            long position,
            int same,
            int missing,
            int different,
            int remove,
            boolean more,
            List<DifferenceView> items) {

        static ComparisonView of(Comparisons.Outcome outcome, List<DifferenceView> items) {
            Comparison comparison = outcome.comparison();
            int differing = comparison.missing() + comparison.different() + comparison.removable();
            return new ComparisonView(
                    comparison.id(),
                    comparison.position(),
                    comparison.same(),
                    comparison.missing(),
                    comparison.different(),
                    comparison.removable(),
                    differing > items.size(),
                    items);
        }
    }

    /**
     * An edition that is not held as it should be, and what should be held instead.
     *
     * @param digest of the document that should be held; left out when it is to be removed
     * @param url where that document is
     */
    record DifferenceView(
            Difference.Kind difference,
            UUID articleId,
            LocaleTag locale,
            @Nullable String digest,
            @Nullable Long position,
            @Nullable String url) {}

    /**
     * Compares what the site holds with what is live. The body is a line of JSON for each edition, {@code
     * {"id":…,"locale":…,"digest":…}}, at most 100,000; the first 10,000 differences are named.
     */
    @POST
    @Consumes(LINES)
    @QueryParameters({"locale", "topic", "type"})
    @APIResponseSchema(ComparisonView.class)
    public Response compare(@PathParam("site") String key, InputStream lines) throws IOException {
        String site = exchange.prove(key).key();
        SiteCopy copy =
                new SiteCopy(site, Parameters.of(uri.getQueryParameters()).filter());
        Comparisons.Outcome outcome = comparisons.compare(copy, held(lines));
        exchange.seen(outcome.comparison().position());
        List<DifferenceView> items = outcome.differences().stream()
                .map(difference -> view(site, difference))
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(ComparisonView.of(outcome, items))
                .build();
    }

    private static Held held(InputStream lines) throws IOException {
        Held held = new Held();
        try (MappingIterator<HeldLine> each = LINE.readValues(lines)) {
            while (each.hasNextValue()) {
                HeldLine line = each.nextValue();
                held.add(line.id(), line.locale(), line.digest());
            }
        }
        return held;
    }

    private DifferenceView view(String site, Difference one) {
        return new DifferenceView(
                one.kind(),
                one.articleId(),
                one.locale(),
                one.digest(),
                one.position(),
                one.digest() == null ? null : addresses.document(site, one.articleId(), one.locale()));
    }
}
