package org.heraldcms.web.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.audit.Chain;
import org.heraldcms.core.access.audit.Entries;
import org.heraldcms.core.access.audit.Filter;
import org.heraldcms.web.http.QueryParameters;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /audit}: who did what, when and from where. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    private CurrentActor current;

    @Inject
    private Entries entries;

    @Inject
    private Export export;

    @Inject
    private Chain chain;

    @Inject
    private Paging paging;

    /** The entries that a filter lets through, the newest first. */
    @GET
    @QueryParameters({"actor", "action", "subject", "from", "until", "cursor", "limit"})
    public Page<AuditEntryView> list(@Context UriInfo uri) {
        Actor actor = current.actor();
        Filter filter = Query.of(uri);
        return paging.page(
                "audit/" + filter,
                new Paging.Request(
                        uri.getQueryParameters().getFirst("cursor"),
                        uri.getQueryParameters().getFirst("limit")),
                (place, most) -> entries.page(actor, filter, place(place), most),
                last -> last.entry().at() + "/" + last.entry().id(),
                found -> found.stream().map(AuditEntryView::of).toList());
    }

    private static Entries.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Entries.Place(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    /** All entries that a filter lets through as a table, the newest first. */
    @GET
    @Path("/csv")
    @QueryParameters({"actor", "action", "subject", "from", "until"})
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
    @Produces(CSV)
    public Response csv(@Context UriInfo uri) {
        Filter filter = Query.of(uri);
        Actor actor = current.actor();
        entries.exporting(actor, filter, "csv");
        return attached(out -> export.csv(actor, filter, out), CSV + ";charset=utf-8", "audit.csv");
    }

    /** All entries that a filter lets through, one a line, the newest first. */
    @GET
    @Path("/ndjson")
    @QueryParameters({"actor", "action", "subject", "from", "until"})
    @APIResponse(responseCode = "200", content = @Content(mediaType = NDJSON))
    @Produces(NDJSON)
    public Response ndjson(@Context UriInfo uri) {
        Filter filter = Query.of(uri);
        Actor actor = current.actor();
        entries.exporting(actor, filter, "ndjson");
        return attached(out -> export.ndjson(actor, filter, out), NDJSON, "audit.ndjson");
    }

    private static Response attached(StreamingOutput file, String type, String name) {
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Whether the audit is what was sealed, computed afresh, and the head of its chain to keep elsewhere. */
    @GET
    @Path("/chain")
    public Chain.Integrity chain() {
        return chain.verify(current.actor());
    }
}
