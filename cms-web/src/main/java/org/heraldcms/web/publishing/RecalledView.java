package org.heraldcms.web.publishing;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.publishing.Withdrawals;
import org.heraldcms.core.publishing.reading.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What a recall took down.
 *
 * @param recall the id under which it is tracked at {@code /recalls}; null where several recalls are told together
 */
record RecalledView(@Nullable UUID recall, List<PublicationView> items) {

    /** A recall that was just made; it is found among all recalls. */
    static Response created(Withdrawals.Recalled recalled, Addresses addresses, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path("recalls/" + recalled.recall())
                        .build())
                .entity(new RecalledView(recalled.recall(), PublicationView.all(recalled.ended(), addresses)))
                .build();
    }
}
