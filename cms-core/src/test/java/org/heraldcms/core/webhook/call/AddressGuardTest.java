package org.heraldcms.core.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final String PUBLIC = "93.184.215.14";

    private static AddressGuard resolvingTo(boolean allowPrivate, String... addresses) {
        return new AddressGuard(allowPrivate, host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    /** As the real one for literals; no name resolves. */
    private static AddressGuard literal(boolean allowPrivate) {
        return new AddressGuard(allowPrivate, host -> {
            if (!host.matches("[0-9a-fA-F:.]+")) {
                throw new UnknownHostException(host);
            }
            return InetAddress.getAllByName(host);
        });
    }

    private static void assertRefused(AddressGuard guard, String url) {
        assertThatThrownBy(() -> guard.check(url)).isInstanceOfSatisfying(HeraldException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.ADDRESS_REFUSED);
            assertThat(refusal.violations()).first().extracting("pointer").isEqualTo("/url");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void a_name_in_a_private_or_reserved_network_is_refused(String address) {
        assertRefused(resolvingTo(false, address), "https://partner.example/hook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "198.17.1.1",
                "198.20.1.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void a_neighbour_of_a_reserved_network_is_public(String address) {
        assertThat(resolvingTo(false, address)
                        .check("https://partner.example/hook")
                        .getHost())
                .isEqualTo("partner.example");
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        assertRefused(resolvingTo(false, PUBLIC, "10.0.0.1"), "https://partner.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partner.example",
                "//partner.example/",
                "ftp://partner.example/",
                "file:///etc/passwd",
                "https://",
                "https:///path",
                "https://ada:pw@partner.example/",
                "https://@partner.example/",
                "https://partner.example/#part",
                "https://partner.example:22/",
                "https://partner.example:0/",
                "https://partner.example:65536/",
                "https://part ner.example/",
                "https://a_b.example/"
            })
    void an_address_of_another_form_is_refused(String url) {
        assertRefused(resolvingTo(true, PUBLIC), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.0.1/",
                "http://0x7f.1/",
                "http://127.0.0.1./",
                "http://1.2.3.4.5/",
                "http://[fe80::1%25eth0]/"
            })
    void a_numeric_host_in_an_odd_form_is_refused_even_where_private_ones_are_allowed(String url) {
        assertRefused(resolvingTo(true, "127.0.0.1"), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/hook",
                "http://[::1]:8080/hook",
                "http://10.1.2.3/hook",
                "http://[::ffff:127.0.0.1]/hook",
                "http://[fd00::1]/"
            })
    void private_literals_are_refused_unless_allowed(String url) {
        assertRefused(literal(false), url);
        assertThat(literal(true).check(url)).hasToString(url);
    }

    @Test
    void the_address_where_clouds_keep_their_keys_is_never_allowed() {
        assertRefused(literal(true), "http://169.254.169.254/latest/meta-data/");
    }

    @Test
    void a_name_that_does_not_resolve_is_refused() {
        assertRefused(literal(false), "https://nowhere.example/");
    }

    @Test
    void a_name_that_moves_to_a_private_address_is_refused_at_the_next_connection() throws Exception {
        List<String> answers = new ArrayList<>(List.of(PUBLIC, "127.0.0.1"));
        AddressGuard guard =
                new AddressGuard(false, host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())});
        assertThat(guard.check("https://partner.example/")).isNotNull();
        assertThatThrownBy(() -> guard.resolve("partner.example"))
                .isInstanceOf(AddressGuard.AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://2130706433/",
                "http://127.1/",
                "ftp://partner.example/",
                "http://me:secret@partner.example/"
            })
    void an_address_is_judged_by_its_form_and_a_numeric_one_by_its_network(String url) {
        assertThatThrownBy(() -> literal(false).judge(url)).isInstanceOf(HeraldException.class);
    }

    @Test
    void who_is_judged_learns_nothing_of_what_a_name_resolves_to() {
        AddressGuard guard = new AddressGuard(false, host -> {
            throw new AssertionError(host + " was resolved");
        });
        guard.judge("https://intranet.example/");
    }
}
