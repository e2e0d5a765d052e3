package org.heraldcms.core.webhook.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heraldcms.core.webhook.SampleEndpoints.ADA;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.changelog.SampleChanges;
import org.heraldcms.core.webhook.Fanout;
import org.heraldcms.core.webhook.SampleEndpoints;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.heraldcms.core.webhook.log.Deliveries;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent again: by hand beside a recall or a replay that is called off, and since an instant. */
@ExtendWith(ArquillianExtension.class)
public class SentAgainIT {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Replays replays;

    @Inject
    private Fanout fanout;

    @Inject
    private SampleEndpoints sample;

    @Inject
    private SampleChanges changes;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Test
    void what_is_recalled_at_the_moment_at_which_somebody_sends_it_again_is_not_sent() throws Exception {
        Endpoints.Address address = sample.register(false);
        UUID article = UUID.randomUUID();
        Change told = changes.append(ChangeType.EDITION_PUBLISHED, article);
        UUID delivery = sample.deliveries(address, 1).getFirst();
        assertThat(sample.position(delivery)).isEqualTo(told.position());
        sample.end(delivery, "failed");
        Future<Deliveries.Whole> again;
        transaction.begin();
        try {
            fanout.holdBack();
            assertThat(threads.submit(() -> changes.append(1)).get(1, TimeUnit.MINUTES))
                    .hasSize(1);
            again = threads.submit(() -> deliveries.again(ADA, delivery));
            assertThat(SampleChanges.holdsSoon(() -> again.isDone() || sample.stuck("from follower") >= 2))
                    .isTrue();
            assertThat(threads.submit(() -> changes.append(ChangeType.ARTICLE_RECALLED, article))
                            .get(1, TimeUnit.MINUTES)
                            .position())
                    .isGreaterThan(told.position());
        } finally {
            transaction.rollback();
        }
        assertThatThrownBy(() -> again.get(1, TimeUnit.MINUTES))
                .cause()
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
        assertThat(sample.state(delivery)).isEqualTo("failed");
    }

    @Test
    void what_somebody_sent_again_is_not_taken_back_with_the_replay_that_had_sent_it_before() {
        Endpoints.Address address = sample.register(false);
        List<UUID> both = sample.deliveries(address, 2);
        both.forEach(delivery -> sample.end(delivery, "delivered"));
        Replay replay =
                replays.order(ADA, address, new Wish(null, sample.position(both.getFirst()), null, null, false));
        sample.end(both.getFirst(), "failed");
        assertThat(deliveries.again(ADA, both.getFirst()).tracked().id()).isEqualTo(both.getFirst());
        assertThat(replays.cancel(ADA, address, replay.id()).state()).isEqualTo(Replay.State.CANCELLED);
        assertThat(sample.state(both.getFirst())).isEqualTo("pending");
        assertThat(sample.state(both.getLast())).isEqualTo("delivered");
    }

    @Test
    void since_an_instant_is_since_the_first_change_of_that_instant_though_the_clock_was_set_back() throws Exception {
        Endpoints.Address address = sample.register(false);
        List<Change> three = changes.append(3);
        Instant noon = Instant.parse("2020-01-02T12:00:00Z");
        transaction.begin();
        // As if time had gone otherwise: changes are never changed.
        int unused = sample.change("set local session_replication_role = replica");
        date(0, noon.minusSeconds(100_000));
        date(three.get(0).position(), noon.minusSeconds(60));
        date(three.get(1).position(), noon.plusSeconds(60));
        date(three.get(2).position(), noon.minusSeconds(30));
        transaction.commit();
        assertThat(replays.order(ADA, address, new Wish(null, null, noon, null, false))
                        .from())
                .isEqualTo(three.get(1).position());
    }

    private void date(long from, Instant at) {
        assertThat(sample.change("update change set at = ?2 where position >= ?1", from, at.atOffset(ZoneOffset.UTC)))
                .isPositive();
    }
}
