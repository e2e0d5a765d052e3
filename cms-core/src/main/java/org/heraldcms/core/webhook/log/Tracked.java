package org.heraldcms.core.webhook.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the log shows it.
 *
 * @param site null for one to the operators
 * @param owner whose endpoint it is, in the words of the audit
 * @param position the position of its change; null for a ping
 * @param articleId of the edition that it is about; null, as locale, for a ping or a release
 * @param urgent whether it goes before everything else in line: a recall
 * @param trial whether it is a ping or an example
 * @param attempts how many tries there have been since it was last made pending
 * @param lastStatus of the answer to the newest try; null when there was none
 * @param tries every try there has ever been, the first one first
 */
public record Tracked(
        UUID id,
        UUID endpointId,
        @Nullable String site,
        String owner,
        String url,
        UUID webhookId,
        String type,
        @Nullable Long position,
        @Nullable UUID articleId,
        @Nullable String locale,
        boolean urgent,
        boolean trial,
        Delivery.State state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<Attempt> tries) {}
