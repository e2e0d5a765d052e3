package org.heraldcms.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientsTest {

    private static final Set<String> OURS = Clients.all("127.0.0.1,10.0.0.2,::1");

    @Test
    void nobody_but_our_own_proxies_is_believed() {
        assertThat(Clients.address("192.0.2.7", "203.0.113.1", OURS)).isEqualTo("192.0.2.7");
        assertThat(Clients.address("127.0.0.1", "203.0.113.1", Set.of())).isEqualTo("127.0.0.1");
        assertThat(Clients.address("127.0.0.1", "", OURS)).isEqualTo("127.0.0.1");
    }

    @Test
    void behind_our_proxies_it_is_the_last_that_is_none_of_them() {
        assertThat(Clients.address("127.0.0.1", "203.0.113.1", OURS)).isEqualTo("203.0.113.1");
        assertThat(Clients.address("127.0.0.1", "198.51.100.9, 203.0.113.1, 10.0.0.2", OURS))
                .as("what the client wrote itself stands before")
                .isEqualTo("203.0.113.1");
        assertThat(Clients.address("127.0.0.1", "<script>", OURS)).isEqualTo("127.0.0.1");
    }

    @Test
    void a_port_behind_an_address_makes_nobody_else_of_it() {
        assertThat(Clients.address("127.0.0.1", "203.0.113.1:4711", OURS)).isEqualTo("203.0.113.1");
        assertThat(Clients.address("127.0.0.1", "[2001:db8::7]:4711", OURS)).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void a_proxy_is_known_however_its_address_is_written() {
        assertThat(Clients.address("0:0:0:0:0:0:0:1", "2001:DB8::7", OURS)).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(Clients.address("127.0.0.1", "203.0.113.1, ::1", OURS)).isEqualTo("203.0.113.1");
    }

    @Test
    void what_is_no_address_is_not_looked_up_as_a_name() {
        assertThat(Clients.address("127.0.0.1", "dead.beef", OURS)).isEqualTo("127.0.0.1");
        assertThat(Clients.address("127.0.0.1", "fee::dad::bad", OURS)).isEqualTo("127.0.0.1");
    }
}
