package org.heraldcms.web.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.site.SiteToken;
import org.heraldcms.core.site.SiteTokens;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that were shown lately, read once a second at most. One that is withdrawn on this node opens nothing any
 * more at once, one of another node within that second. What is not a token is looked for every time and never kept.
 */
@ApplicationScoped
class KnownTokens {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    @Inject
    private SiteTokens tokens;

    @Inject
    private Clock clock;

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** A token as it was read, and when the store was last told of its use. */
    private record Known(SiteToken token, Instant readAt, Instant notedAt) {}

    /** The token of this value, also one that has ended; empty when it is nobody's, or withdrawn. */
    Optional<SiteToken> find(String value) {
        Known before = known.getIfPresent(value);
        Instant now = clock.instant();
        if (before != null && before.readAt.plus(GOOD_FOR).isAfter(now)) {
            return Optional.of(before.token);
        }
        Optional<SiteToken> token = tokens.find(value);
        token.ifPresentOrElse(found -> keep(value, found, before), () -> known.invalidate(value));
        return token;
    }

    private void keep(String value, SiteToken token, @Nullable Known before) {
        Instant now = clock.instant();
        boolean isNoted = before != null && before.notedAt.plus(NOTED_EVERY).isAfter(now);
        if (!isNoted) {
            tokens.used(token.id());
        }
        known.put(value, new Known(token, now, isNoted && before != null ? before.notedAt : now));
    }

    /** The id of a token that was found not long ago; null when it was not. */
    @Nullable
    UUID lately(String value) {
        Known one = known.getIfPresent(value);
        return one == null ? null : one.token.id();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteTokens.Withdrawn withdrawn) {
        known.asMap().values().removeIf(one -> one.token.id().equals(withdrawn.id()));
    }
}
