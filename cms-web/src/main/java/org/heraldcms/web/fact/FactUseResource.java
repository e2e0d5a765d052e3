package org.heraldcms.web.fact;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.publishing.figures.FactUse;
import org.heraldcms.core.publishing.figures.FactUses;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /facts/{key}/uses}: where a figure is used. */
@Path("/facts/{key}/uses")
@Produces(MediaType.APPLICATION_JSON)
public class FactUseResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Facts facts;

    @Inject
    private FactUses uses;

    @Inject
    private Paging paging;

    /** The editions whose newest revision refers to the figure, and those that show it live, with the version shown. */
    @GET
    public Page<FactUse> uses(
            @PathParam("key") String key,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Fact fact = facts.require(key);
        return paging.page(
                "facts/" + key + "/uses",
                new Paging.Request(cursor, limit),
                (place, most) -> uses.of(fact, place(place), most),
                use -> use.articleId() + "/" + use.locale(),
                found -> found);
    }

    private static FactUses.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new FactUses.Place(UUID.fromString(text.substring(0, slash)), new LocaleTag(text.substring(slash + 1)));
    }
}
