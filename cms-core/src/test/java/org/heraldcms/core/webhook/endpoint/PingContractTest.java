package org.heraldcms.core.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Wants;
import org.junit.jupiter.api.Test;

/** What partners' programs rely on stands in {@code src/test/resources/contract}. */
class PingContractTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void a_ping_has_this_form() throws IOException {
        Endpoint endpoint = new Endpoint(
                UUID.fromString("0198f000-0000-7000-8000-000000000002"),
                new Endpoint.Registration("lighthouse", URI.create("https://lighthouse.example/herald"), Wants.ALL, 0),
                NOON);
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream contract = PingContractTest.class.getResourceAsStream("/contract/endpoint.ping.json")) {
            assertThat(json.readTree(EndpointTrials.pingBody(endpoint, NOON))).isEqualTo(json.readTree(contract));
        }
    }
}
