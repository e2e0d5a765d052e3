package org.heraldcms.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.log.Deliveries;
import org.heraldcms.core.webhook.log.DeliveryFilter;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** Cuts the log of deliveries, or what of it concerns one endpoint, into pages. */
@ApplicationScoped
class DeliveryPages {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Paging paging;

    Page<DeliveryView> of(Actor actor, DeliveryFilter filter, Paging.Request request) {
        return paging.page(
                "deliveries/" + filter,
                request,
                (place, most) -> deliveries.page(actor, filter, place == null ? null : UUID.fromString(place), most),
                last -> last.id().toString(),
                found -> found.stream().map(DeliveryView::of).toList());
    }

    /** The state of a query; null when it names none. */
    static Delivery.@Nullable State state(@Nullable String label) {
        return label == null ? null : Delivery.State.of(label);
    }
}
