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
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.receipt.comparison.Comparison;
import org.heraldcms.core.receipt.comparison.Comparisons;
import org.heraldcms.core.receipt.comparison.Difference;
import org.heraldcms.core.site.Sites;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/comparison}: which editions differed when the site last compared. */
@Path("/sites/{key}/comparison")
@Produces(MediaType.APPLICATION_JSON)
public class ComparedResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Sites sites;

    @Inject
    private Comparisons comparisons;

    @Inject
    private Paging paging;

    /** A comparison: how many editions were the same, missing, different, or to be removed. */
    record ComparedView(
            UUID id,
            @Nullable LocaleTag locale,
            @Nullable String topic,
            @Nullable String type,
            long position,
            int same,
            int missing,
            int different,
            int remove,
            Instant at) {

        static ComparedView of(Comparison one) {
            return new ComparedView(
                    one.id(),
                    one.copy().filter().locale(),
                    one.copy().filter().topic(),
                    one.copy().filter().type(),
                    one.position(),
                    one.same(),
                    one.missing(),
                    one.different(),
                    one.removable(),
                    one.at());
        }
    }

    /**
     * An edition that the site did not hold as it should.
     *
     * @param title the title under which it last stood there; left out when it never did
     * @param held the digest that the site held
     * @param digest the digest that it should hold
     */
    record ComparedEditionView(
            Difference.Kind difference,
            UUID articleId,
            LocaleTag locale,
            @Nullable String title,
            @Nullable String held,
            @Nullable String digest) {

        static ComparedEditionView of(Comparisons.Titled titled) {
            Difference one = titled.difference();
            return new ComparedEditionView(
                    one.kind(), one.articleId(), one.locale(), titled.title(), one.held(), one.digest());
        }
    }

    /** The last comparison that a site asked for. */
    @GET
    public ComparedView last(@PathParam("key") String key) {
        return comparisons
                .last(current.actor(), sites.require(key).key())
                .map(ComparedView::of)
                .orElseThrow(() -> HeraldException.notFound("comparison"));
    }

    /** What differed in it. */
    @GET
    @Path("/differences")
    public Page<ComparedEditionView> differences(
            @PathParam("key") String key,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        String site = sites.require(key).key();
        return paging.page(
                "sites/" + site + "/comparison",
                new Paging.Request(cursor, limit),
                (place, most) -> comparisons.differences(
                        current.actor(),
                        site,
                        new Comparisons.Place(place == null ? 0 : Integer.parseInt(place), most)),
                titled -> Integer.toString(titled.number()),
                titled -> titled.stream().map(ComparedEditionView::of).toList());
    }
}
