package org.heraldcms.core.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.heraldcms.core.vault.Vault;
import org.heraldcms.core.webhook.call.Outcome;

/** One call to the network of a site. No transaction is open while HTTP runs. */
@ApplicationScoped
class PurgeTurn {

    private static final int LONGEST_PAUSE_SECONDS = 30;

    /** How long a network may ask to be left alone; when a recall waits, no longer than anything is retried. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    @Inject
    private PurgeQueue queue;

    @Inject
    private Cdn cdn;

    @Inject
    private Vault vault;

    /** Tells the network of a site that was claimed what is due. */
    void take(String site) {
        queue.next(site).ifPresent(this::tell);
    }

    private void tell(Batch batch) {
        Optional<String> token = vault.open(
                PurgeTargets.TOKENS.at(batch.target().site()), batch.target().apiToken());
        if (token.isEmpty()) {
            queue.failed(batch, "The token cannot be opened: set it anew.", pause(batch, Optional.empty()));
            return;
        }
        Outcome outcome = cdn.tell(batch, token.get());
        Cdn.failure(batch.target().kind(), outcome, token.get())
                .ifPresentOrElse(
                        failure -> queue.failed(batch, failure, pause(batch, outcome.retryAfter())),
                        () -> queue.told(batch));
    }

    /** Twice as long after each try, up to half a minute; never sooner than the network asks for. */
    static Duration pause(Batch batch, Optional<Duration> asked) {
        long seconds = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(batch.attempts(), 10));
        Duration usual = Duration.ofSeconds(seconds);
        Duration most = batch.urgent() ? Duration.ofSeconds(LONGEST_PAUSE_SECONDS) : LONGEST_ASKED;
        return asked.filter(wanted -> wanted.compareTo(usual) > 0)
                .map(wanted -> wanted.compareTo(most) > 0 ? most : wanted)
                .orElse(usual);
    }
}
