package org.heraldcms.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientsTest {

    private static final Set<String> OURS = Set.of("127.0.0.1", "10.0.0.2");

    @Test
    void nobody_but_our_own_proxies_is_believed() {
        assertThat(Clients.address("192.0.2.7", "203.0.113.1", OURS)).isEqualTo("192.0.2.7");
        assertThat(Clients.address("127.0.0.1", "203.0.113.1", Set.of())).isEqualTo("127.0.0.1");
        assertThat(Clients.address("127.0.0.1", null, OURS)).isEqualTo("127.0.0.1");
    }

    @Test
    void behind_our_proxies_it_is_the_last_that_is_none_of_them() {
        assertThat(Clients.address("127.0.0.1", "203.0.113.1", OURS)).isEqualTo("203.0.113.1");
        assertThat(Clients.address("127.0.0.1", "198.51.100.9, 203.0.113.1, 10.0.0.2", OURS))
                .as("what the client wrote itself stands before")
                .isEqualTo("203.0.113.1");
        assertThat(Clients.address("127.0.0.1", "<script>", OURS)).isEqualTo("127.0.0.1");
    }
}
