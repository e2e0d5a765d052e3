package org.heraldcms.web.delivery;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.Sync;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.publishing.reading.SyncItem;
import org.heraldcms.core.publishing.reading.SyncPage;
import org.heraldcms.core.receipt.Receipt;
import org.heraldcms.core.receipt.Receipts;
import org.heraldcms.core.receipt.SiteState;
import org.heraldcms.core.receipt.SiteStates;
import org.heraldcms.web.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** How a site takes over what is public, and proves that it has. */
@Path("{site}")
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {

    private static final int USUAL_STEP = 100;
    private static final int LONGEST_STEP = 1_000;

    @Inject
    private Exchange exchange;

    @Inject
    private Sync sync;

    @Inject
    private SiteStates states;

    @Inject
    private Receipts receipts;

    @Inject
    private SyncCursors cursors;

    @Context
    private UriInfo uri;

    /**
     * A step of the synchronisation.
     *
     * @param next where the next step goes on; always there
     * @param more whether to go on at once
     * @param position how far the log is taken in behind this step: what a receipt names once nothing more is left
     */
    public record StepView(List<ItemView> items, String next, boolean more, long position) {}

    /** A document to hold or an edition to remove; members that do not apply are left out. */
    public record ItemView(
            String type,
            long position,
            UUID articleId,
            LocaleTag locale,
            @Nullable Integer revision,
            @Nullable String slug,
            @Nullable String digest,
            @Nullable String reason,
            @Schema(ref = "Article") @JsonRawValue @Nullable String document) {

        static ItemView of(SyncItem item) {
            return switch (item) {
                case SyncItem.Live(Published live) ->
                    new ItemView(
                            "published",
                            live.position(),
                            live.articleId(),
                            live.locale(),
                            live.revision(),
                            live.slug(),
                            live.digest(),
                            null,
                            new String(live.document(), StandardCharsets.UTF_8));
                case SyncItem.Gone gone ->
                    new ItemView(
                            "withdrawn",
                            gone.position(),
                            gone.articleId(),
                            gone.locale(),
                            null,
                            null,
                            null,
                            gone.reason(),
                            null);
            };
        }
    }

    /** What a site should hold. */
    public record StateView(String site, long position, long count, String digest) {
        static StateView of(SiteState state) {
            return new StateView(
                    state.site(),
                    state.position(),
                    state.count(),
                    state.digest().hex());
        }
    }

    /** What a site says it holds; of a copy of a part, with the filter of its sync. */
    public record ReceiptDraft(
            @Schema(required = true) @Nullable Long position,
            @Schema(required = true) @Nullable String digest,
            @Nullable LocaleTag locale,
            @Nullable String topic,
            @Nullable String type) {

        SyncFilter filter() {
            return new SyncFilter(locale, topic, type);
        }

        Receipt.Claim claim() {
            if (position == null) {
                throw HeraldException.invalid("/position", "Say which position you have taken in.");
            }
            if (digest == null) {
                throw HeraldException.invalid("/digest", "Say which digest you have reckoned.");
            }
            return new Receipt.Claim(position, digest);
        }
    }

    /** Whether the site is in step, how many changes it has yet to take in, and what it should hold now. */
    public record ReceiptView(boolean inStep, long behind, StateView state) {}

    /**
     * First everything that is live, then what changed; the filter of the first step holds for all. Never stored by
     * caches, since it moves with every change.
     */
    @GET
    @Path("sync")
    @QueryParameters({"cursor", "limit", "locale", "topic", "type"})
    @APIResponseSchema(StepView.class)
    public Response step(@PathParam("site") String key) {
        String site = exchange.sync(key).key();
        Parameters query = Parameters.of(uri.getQueryParameters());
        SyncFilter filter = query.filter();
        String cursor = query.text("cursor");
        SyncCursors.Place from = cursor == null ? null : cursors.read(site, cursor, filter);
        SiteCopy copy = from == null ? new SiteCopy(site, filter) : from.copy();
        int limit = query.limit(USUAL_STEP, LONGEST_STEP);
        SyncPage page = exchange.read(() -> sync.step(copy, from == null ? sync.start() : from.point(), limit));
        return uncached(new StepView(
                page.items().stream().map(ItemView::of).toList(),
                cursors.issue(new SyncCursors.Place(copy, page.next())),
                page.more(),
                page.next().after()));
    }

    /** What the site, or a copy of a part of it, should hold now. */
    @GET
    @Path("state")
    @QueryParameters({"locale", "topic", "type"})
    @APIResponseSchema(StateView.class)
    public Response state(@PathParam("site") String key) {
        String site = exchange.sync(key).key();
        SyncFilter filter = Parameters.of(uri.getQueryParameters()).filter();
        return uncached(StateView.of(seen(new SiteCopy(site, filter))));
    }

    /** Takes the site's own statement of what it holds. */
    @POST
    @Path("receipts")
    @APIResponseSchema(ReceiptView.class)
    public Response receipt(@PathParam("site") String key, ReceiptDraft draft) {
        SiteCopy copy = new SiteCopy(exchange.prove(key).key(), draft.filter());
        Receipt receipt = receipts.take(copy, draft.claim());
        return Response.status(Response.Status.CREATED)
                .entity(new ReceiptView(receipt.inStep(), receipt.behind(), StateView.of(seen(copy))))
                .build();
    }

    /** Folded from the log, one statement behind the other, so it needs no snapshot: it is exact at its position. */
    private SiteState seen(SiteCopy copy) {
        SiteState state = states.of(copy);
        exchange.seen(state.position());
        return state;
    }

    private static Response uncached(Object view) {
        CacheControl none = new CacheControl();
        none.setNoStore(true);
        return Response.ok(view).cacheControl(none).build();
    }
}
