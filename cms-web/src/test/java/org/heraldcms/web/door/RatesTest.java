package org.heraldcms.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RatesTest {

    @Test
    void addresses_of_one_household_count_as_one() {
        assertThat(Rates.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Rates.network("2001:db8:1:2::7")).isEqualTo(Rates.network("2001:db8:1:2:ffff:1:2:3"));
        assertThat(Rates.network("2001:db8:1:3::7")).isNotEqualTo(Rates.network("2001:db8:1:2::7"));
        assertThat(Rates.network("::ffff:192.0.2.7")).as("mapped IPv4").isEqualTo("192.0.2.7");
        assertThat(Rates.network("1:2:3")).as("none at all").isEqualTo("1:2:3");
    }

    @Test
    void a_million_addresses_are_not_all_kept() {
        Rates rates = new Rates();
        Rate.Quota quota = new Rate.Quota(1, 1);
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(rates.take("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), quota)
                            .isWithin())
                    .isTrue();
        }
        assertThat(rates.clients()).isLessThanOrEqualTo(50_000);
    }
}
