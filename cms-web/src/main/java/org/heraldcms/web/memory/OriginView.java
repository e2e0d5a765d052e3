package org.heraldcms.web.memory;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.translation.memory.Origin;
import org.jspecify.annotations.Nullable;

/** Where a unit comes from. */
record OriginView(
        Origin.Kind kind,
        @Nullable UUID articleId,
        @Nullable String segment,
        @Nullable Integer revision,
        String name,
        Instant at) {

    static OriginView of(Origin origin) {
        Origin.Place place = origin.place();
        return place == null
                ? new OriginView(origin.kind(), null, null, null, origin.name(), origin.at())
                : new OriginView(
                        origin.kind(),
                        place.articleId(),
                        place.segment(),
                        place.revision(),
                        origin.name(),
                        origin.at());
    }
}
