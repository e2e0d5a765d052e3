package org.heraldcms.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.heraldcms.core.purge.CacheKeys;
import org.heraldcms.core.site.SampleSites;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void no_key_is_longer_than_the_narrowest_cache_takes() {
        assertThat(keys("games")).isEqualTo("site.harbour list.harbour topic.harbour.games");
        assertThat(keys("𐒰".repeat(60)).split(" ")).hasSize(3).allMatch(key -> key.length() <= CacheKeys.LONGEST);
        assertThat(keys("x".repeat(7_000))).isEqualTo("site.harbour list.harbour");
        assertThat(keys("語,".repeat(400))).isEqualTo("site.harbour list.harbour");
    }

    private static String keys(String topic) {
        return Labels.list(SampleSites.harbour(), topic).getFirst().value();
    }
}
