package org.heraldcms.core.websub;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may have to be told of a topic.
 *
 * @param isHub whether it is another hub, which fetches the topic by itself
 * @param secret what to sign with, sealed; null to sign nothing
 * @param wanted the position up to which it is told with this
 * @param digest of the content that it has; null when that is not known
 * @param attempts how many tries have failed since it was last told
 */
record Listener(
        UUID id,
        String site,
        boolean isHub,
        String topic,
        String callback,
        @Nullable String secret,
        long wanted,
        @Nullable String digest,
        int attempts) {

    String host() {
        return HubRequest.hostOf(callback);
    }
}
