package org.heraldcms.web.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.receipt.Receipts;
import org.heraldcms.core.site.Sites;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/receipts}: what a site has said it holds. */
@Path("/sites/{key}/receipts")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Sites sites;

    @Inject
    private Receipts receipts;

    @Inject
    private Paging paging;

    /**
     * A receipt.
     *
     * @param inStep whether the site held what it should at that position
     * @param times how often it said exactly this, from firstAt until lastAt
     */
    record KeptReceiptView(
            UUID id,
            @Nullable LocaleTag locale,
            @Nullable String topic,
            @Nullable String type,
            long position,
            String digest,
            boolean inStep,
            Instant firstAt,
            Instant lastAt,
            int times) {

        static KeptReceiptView of(Receipts.Kept kept) {
            return new KeptReceiptView(
                    kept.id(),
                    kept.filter().locale(),
                    kept.filter().topic(),
                    kept.filter().type(),
                    kept.position(),
                    kept.digest(),
                    kept.inStep(),
                    kept.firstAt(),
                    kept.lastAt(),
                    kept.times());
        }
    }

    /** The receipts of a site, the newest first. */
    @GET
    public Page<KeptReceiptView> list(
            @PathParam("key") String key,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        String site = sites.require(key).key();
        return paging.page(
                "sites/" + site + "/receipts",
                new Paging.Request(cursor, limit),
                (place, most) -> receipts.history(site, place == null ? null : UUID.fromString(place), most),
                kept -> kept.id().toString(),
                kept -> kept.stream().map(KeptReceiptView::of).toList());
    }
}
