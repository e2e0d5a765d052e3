package org.heraldcms.core.websub;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a callback is to be asked, or told.
 *
 * @param secret what to sign with, sealed; null to sign nothing
 * @param leaseSeconds null unless subscribing
 */
record Intent(
        UUID id,
        String site,
        HubRequest.Mode mode,
        String topic,
        String callback,
        @Nullable String secret,
        @Nullable Integer leaseSeconds) {

    String host() {
        return HubRequest.hostOf(callback);
    }
}
