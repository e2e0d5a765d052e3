package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.heraldcms.core.changelog.SampleChanges;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.call.Exchange;
import org.heraldcms.core.webhook.call.Outcome;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A try that the store does not take as it was counts all the same, and so do those that are recorded with it. */
@ExtendWith(ArquillianExtension.class)
public class RecorderIT {

    private static final int GOOD = 20;

    @Inject
    private Recorder recorder;

    @Inject
    private SampleChanges changes;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Test
    void what_the_store_does_not_take_is_recorded_without_what_was_said() throws Exception {
        changes.prepare();
        UUID bad = delivery();
        List<UUID> good = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            good.add(delivery());
        }
        List<Future<Optional<Turn>>> all = new ArrayList<>();
        all.add(recorder.give(tried(bad, "X-\0Odd")));
        good.forEach(one -> all.add(recorder.give(tried(one, "X-Even"))));
        for (Future<Optional<Turn>> one : all) {
            assertThat(Recorder.await(one)).isEmpty();
        }
        assertThat(seen(bad)).containsExactly("failed", 1, 500, "");
        good.forEach(one -> assertThat(seen(one)).containsExactly("failed", 1, 500, "X-Even: 1\n"));
    }

    /** Where it stands, how often it was tried, and the status and headers of its only try. */
    private List<Object> seen(UUID delivery) {
        return List.of((Object[]) store.createNativeQuery("select d.state, d.attempts, a.status, a.answered"
                        + " from delivery d join attempt a on a.delivery_id = d.id where d.id = ?1")
                .setParameter(1, delivery)
                .getSingleResult());
    }

    private static Report tried(UUID delivery, String header) {
        UUID endpoint = delivery;
        Message message = new Message(endpoint, 1, delivery, "http://127.0.0.1:9/", delivery, new byte[0], false);
        Exchange exchange = new Exchange(
                new Outcome.Answered(500, "", Optional.empty()), List.of(), List.of(new Exchange.Line(header, "1")));
        Report.Tried tried = new Report.Tried(
                new Waiting(message, 0, true),
                new Attempt.Try(Instant.now(), Duration.ofMillis(1), exchange),
                new Verdict(Delivery.State.FAILED, null));
        return new Report(endpoint, List.of(tried), 0, Set.of(), null);
    }

    /** A delivery that waits at an endpoint of its own, which is not served and has the same id. */
    private UUID delivery() throws Exception {
        UUID id = UUID.randomUUID();
        transaction.begin();
        int made = store.createNativeQuery("with made as (insert into endpoint (id, site, url, enabled, disabled_at,"
                        + " after_position, created_at) values (?1, ?2, 'http://127.0.0.1:9/', false, now(), 0, now())"
                        + " returning id) insert into delivery"
                        + " (id, endpoint_id, webhook_id, type, ping, state, next_attempt_at, created_at)"
                        + " select id, id, id, 'endpoint.ping', '{}', 'pending', now(), now() from made")
                .setParameter(1, id)
                .setParameter(2, SampleChanges.SITE)
                .executeUpdate();
        transaction.commit();
        assertThat(made).isEqualTo(1);
        return id;
    }
}
