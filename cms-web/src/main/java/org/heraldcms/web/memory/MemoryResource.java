package org.heraldcms.web.memory;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.MemoryIndex;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /memory}: how words were translated before, the newest first, and removing what should not be offered. */
@Path("/memory")
@Produces(MediaType.APPLICATION_JSON)
public class MemoryResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Memory memory;

    @Inject
    private Paging paging;

    /** The filters of the list, as they stand in the query. */
    record Query(
            @Nullable String q,
            @Nullable String sourceLocale,
            @Nullable String targetLocale) {

        private static final int LONGEST = 200;

        MemoryIndex.Words toWords(@Nullable String place) {
            if (q != null && q.length() > LONGEST) {
                throw HeraldException.invalid("q", "A search has at most " + LONGEST + " characters.");
            }
            return new MemoryIndex.Words(
                    q == null ? "" : q,
                    locale(sourceLocale, "sourceLocale"),
                    locale(targetLocale, "targetLocale"),
                    place == null ? Long.MAX_VALUE : Long.parseLong(place));
        }

        static @Nullable LocaleTag locale(@Nullable String tag, String name) {
            return tag == null ? null : LocaleTag.of(tag, name);
        }
    }

    /** The units that have all words on one side, those that changed last first. */
    @GET
    public Page<UnitView> search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("sourceLocale") @Nullable String sourceLocale,
            @QueryParam("targetLocale") @Nullable String targetLocale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Query query = new Query(q, sourceLocale, targetLocale);
        return paging.page(
                "memory/" + query,
                new Paging.Request(cursor, limit),
                (place, most) -> memory.search(query.toWords(place), most),
                unit -> String.valueOf(unit.position()),
                units -> units.stream().map(UnitView::of).toList());
    }

    /** Removes a unit for good, its texts included. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        memory.remove(current.actor(), Ids.parse(id, "unit of the memory"));
    }
}
