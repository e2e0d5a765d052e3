package org.heraldcms.core.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.webhook.SampleEndpoints.ADA;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.webhook.SampleEndpoints;
import org.heraldcms.core.webhook.health.HealthBook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an endpoint gets that is brought back, and what is noted of one that was disabled. */
@ExtendWith(ArquillianExtension.class)
public class RecoveriesIT {

    @Inject
    private Endpoints endpoints;

    @Inject
    private Recoveries recoveries;

    @Inject
    private HealthBook health;

    @Inject
    private SampleEndpoints sample;

    @Inject
    private UserTransaction transaction;

    @Test
    void enabling_an_endpoint_brings_also_what_was_given_up_and_all_of_it_has_all_its_tries_again() {
        Endpoints.Address address = sample.register(false);
        List<UUID> deliveries = sample.deliveries(address, 2);
        sample.end(deliveries.getFirst(), "failed");
        assertThat(sample.change("update delivery set attempts = 14 where id = ?1", deliveries.getLast()))
                .isEqualTo(1);
        assertThat(endpoints
                        .change(ADA, address, 0, EndpointLocksIT.draft(null, null, true))
                        .isEnabled())
                .isTrue();
        assertThat(deliveries).allSatisfy(delivery -> {
            assertThat(sample.state(delivery)).isEqualTo("pending");
            assertThat(sample.ask("select attempts from delivery where id = ?1", delivery))
                    .isEqualTo("0");
        });
    }

    @Test
    void what_was_given_up_is_brought_though_the_endpoint_took_something_later() {
        Endpoints.Address address = sample.register(true);
        List<UUID> deliveries = sample.deliveries(address, 2);
        sample.end(deliveries.getFirst(), "failed");
        sample.end(deliveries.getLast(), "delivered");
        assertThat(recoveries.recover(ADA, address)).isEqualTo(1);
        assertThat(sample.state(deliveries.getFirst())).isEqualTo("pending");
        assertThat(sample.state(deliveries.getLast())).isEqualTo("delivered");
    }

    @Test
    void an_endpoint_that_disables_itself_is_in_the_audit() throws Exception {
        Endpoints.Address address = sample.register(true);
        UUID delivery = sample.deliveries(address, 1).getFirst();
        transaction.begin();
        health.failed(new HealthBook.Failed(address.endpoint(), delivery, null, false, "http_410", true, false));
        transaction.commit();
        assertThat(sample.ask("select enabled from endpoint where id = ?1", address.endpoint()))
                .isEqualTo("false");
        assertThat(sample.ask(
                        "select actor from audit where action = 'endpoint.disable' and detail->>'endpoint' = ?1",
                        address.endpoint().toString()))
                .isEqualTo(Audit.CLOCK);
    }
}
