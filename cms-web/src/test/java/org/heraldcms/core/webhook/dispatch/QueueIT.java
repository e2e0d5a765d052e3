package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.changelog.SampleChanges;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What two nodes claim at the same moment on the same store. */
@ExtendWith(ArquillianExtension.class)
public class QueueIT {

    private static final int ENDPOINTS = 300;
    private static final int AT_ONCE = 7;

    @Inject
    private Queue here;

    @Inject
    private OtherQueue there;

    @Inject
    private SampleChanges changes;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Resource
    private ManagedExecutorService threads;

    @Test
    void no_endpoint_is_ever_held_by_two() throws Exception {
        changes.prepare();
        endpoints();
        List<Future<List<UUID>>> claiming = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            claiming.add(threads.submit(() -> claimAll(here)));
            claiming.add(threads.submit(() -> claimAll(there)));
        }
        List<UUID> claimed = new ArrayList<>();
        for (Future<List<UUID>> one : claiming) {
            claimed.addAll(one.get(1, TimeUnit.MINUTES));
        }
        assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_claim_given_up_while_somebody_changes_the_endpoint_is_free_as_soon_as_they_have_done() throws Exception {
        changes.prepare();
        endpoints();
        UUID endpoint = there.claim(Lane.ORDINARY, 1).getFirst().endpoint();
        Object holder = holder(endpoint);
        transaction.begin();
        assertThat(store.createNativeQuery("select id from endpoint where id = ?1 for update")
                        .setParameter(1, endpoint)
                        .getResultList())
                .hasSize(1);
        Report over = new Report(endpoint, List.of(), 0, Set.of(), null);
        assertThat(threads.submit(() -> there.record(List.of(over))).get(1, TimeUnit.MINUTES))
                .isEmpty();
        transaction.commit();
        assertThat(holder(endpoint)).isEqualTo(holder);
        assertThat(there.claim(Lane.ORDINARY, 0)).isEmpty();
        assertThat(holder(endpoint)).isNotEqualTo(holder);
    }

    /** The life of the process that holds the endpoint; null when none does. */
    private @Nullable Object holder(UUID endpoint) {
        return store.createNativeQuery("select claimed_by from endpoint where id = ?1")
                .setParameter(1, endpoint)
                .getSingleResult();
    }

    private static List<UUID> claimAll(Queue queue) {
        List<UUID> claimed = new ArrayList<>();
        List<Turn> some;
        do {
            some = queue.claim(Lane.ORDINARY, AT_ONCE);
            some.forEach(turn -> claimed.add(turn.endpoint()));
        } while (!some.isEmpty());
        return claimed;
    }

    /** Endpoints at which nobody answers, each with something due. */
    private void endpoints() throws Exception {
        transaction.begin();
        int made = store.createNativeQuery("with made as (insert into endpoint"
                        + " (id, site, url, after_position, created_at)"
                        + " select gen_random_uuid(), ?1, 'http://127.0.0.1:9/', 0, now()"
                        + " from generate_series(1, ?2) returning id)"
                        + " insert into delivery"
                        + " (id, endpoint_id, webhook_id, type, ping, state, next_attempt_at, created_at)"
                        + " select gen_random_uuid(), id, gen_random_uuid(), 'endpoint.ping', '{}', 'pending', now(), now()"
                        + " from made")
                .setParameter(1, SampleChanges.SITE)
                .setParameter(2, ENDPOINTS)
                .executeUpdate();
        transaction.commit();
        assertThat(made).isEqualTo(ENDPOINTS);
    }
}
