package org.heraldcms.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.webhook.Deliveries;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** Cuts the deliveries of all sites, or of one endpoint, into pages. */
@ApplicationScoped
class DeliveryPages {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Paging paging;

    Page<DeliveryView> of(Actor actor, Deliveries.Filter filter, Paging.Request request) {
        return paging.page(
                "deliveries/" + filter,
                request,
                (place, most) -> deliveries.page(actor, filter, place(place), most),
                last -> last.delivery().createdAt() + "/" + last.delivery().id(),
                found -> found.stream().map(DeliveryView::of).toList());
    }

    private static Deliveries.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Deliveries.Place(
                Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    /** The state of a query; null when it names none. */
    static Delivery.@Nullable State state(@Nullable String label) {
        return label == null ? null : Delivery.State.of(label);
    }
}
