package org.heraldcms.core.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.webhook.SampleEndpoints.ADA;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.changelog.SampleChanges;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.Fanout;
import org.heraldcms.core.webhook.SampleEndpoints;
import org.heraldcms.core.webhook.health.HealthBook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who waits for whom while an endpoint is changed, something is published and tries are recorded. */
@ExtendWith(ArquillianExtension.class)
public class EndpointLocksIT {

    @Inject
    private EndpointAccess access;

    @Inject
    private Endpoints endpoints;

    @Inject
    private Recoveries recoveries;

    @Inject
    private HealthBook health;

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

    static EndpointDraft draft(@Nullable String url, @Nullable List<String> topics, @Nullable Boolean enabled) {
        return new EndpointDraft(
                url, new WantsDraft(null, null, topics, null), enabled, null, null, new ServingDraft(null, null));
    }

    @Test
    void whoever_changes_an_endpoint_keeps_nothing_waiting_that_is_published() throws Exception {
        Endpoints.Address address = sample.register(false);
        transaction.begin();
        try {
            assertThat(access.lock(ADA, address).id()).isEqualTo(address.endpoint());
            assertThat(threads.submit(() -> sample.deliveries(address, 1)).get(1, TimeUnit.MINUTES))
                    .hasSize(1);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void a_name_that_resolves_slowly_keeps_nobody_waiting_but_those_who_gave_it() throws Exception {
        Endpoints.Address address = sample.register(false);
        EndpointDraft slow = draft("http://" + SlowNames.SLOW + "/herald", null, false);
        Future<Endpoints.Registered> registering =
                threads.submit(() -> endpoints.register(ADA, address.site(), slow, null));
        Future<Endpoint> changing = threads.submit(() -> endpoints.change(ADA, address, 0, slow));
        try {
            assertThat(SlowNames.areAsking()).isTrue();
            assertThat(sample.deliveries(address, 1)).hasSize(1);
            assertThat(SampleChanges.holdsSoon(() -> sample.ask(
                                    "select count(*) from pg_stat_activity where state = 'idle in transaction'")
                            .equals("0")))
                    .as("none of the store's connections is kept")
                    .isTrue();
        } finally {
            SlowNames.answer();
        }
        assertThat(registering.get(1, TimeUnit.MINUTES).endpoint().url()).isEqualTo(slow.url());
        assertThat(changing.get(1, TimeUnit.MINUTES).url()).isEqualTo(slow.url());
    }

    @Test
    void an_endpoint_wanted_until_now_whatever_is_published_before_it_wants_less() throws Exception {
        Endpoints.Address address = sample.register(false);
        Future<Endpoint> narrowing;
        long last;
        transaction.begin();
        try {
            fanout.holdBack();
            assertThat(threads.submit(() -> changes.append(1)).get(1, TimeUnit.MINUTES))
                    .hasSize(1);
            narrowing = threads.submit(() -> endpoints.change(ADA, address, 0, draft(null, List.of("tides"), null)));
            assertThat(SampleChanges.holdsSoon(() -> narrowing.isDone() || sample.stuck("from follower") >= 2))
                    .isTrue();
            last = threads.submit(() -> changes.append(1))
                    .get(1, TimeUnit.MINUTES)
                    .getLast()
                    .position();
        } finally {
            transaction.rollback();
        }
        assertThat(narrowing.get(1, TimeUnit.MINUTES).wants().topics()).containsExactly("tides");
        assertThat(Long.parseLong(sample.ask(
                        "select until_position from endpoint_filter where endpoint_id = ?1", address.endpoint())))
                .isGreaterThanOrEqualTo(last);
    }

    @Test
    void an_endpoint_is_brought_back_while_a_try_is_recorded_and_neither_stands_in_the_others_way() throws Exception {
        Endpoints.Address address = sample.register(true);
        UUID delivery = sample.deliveries(address, 2).getFirst();
        assertThat(sample.change(
                        "insert into endpoint_trouble"
                                + " (endpoint_id, since, last_at, counted_at, failures, spread, reason, after_position)"
                                + " values (?1, now(), now(), now(), 1, 1, 'http_500', ?2)",
                        address.endpoint(),
                        sample.position(delivery) - 1))
                .isEqualTo(1);
        Future<Long> recovering;
        transaction.begin();
        try {
            assertThat(sample.change("update delivery set attempts = attempts + 1 where id = ?1", delivery))
                    .isEqualTo(1);
            recovering = threads.submit(() -> recoveries.recover(ADA, address));
            assertThat(SampleChanges.holdsSoon(() -> recovering.isDone() || sample.stuck("delivery") >= 1))
                    .isTrue();
            health.failed(new HealthBook.Failed(address.endpoint(), delivery, null, false, "http_410", true, false));
        } finally {
            transaction.commit();
        }
        assertThat(recovering.get(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThat(sample.ask("select enabled from endpoint where id = ?1", address.endpoint()))
                .isEqualTo("true");
    }
}
