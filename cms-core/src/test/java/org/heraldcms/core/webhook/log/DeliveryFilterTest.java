package org.heraldcms.core.webhook.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryFilterTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    private static DeliveryFilter filter(
            @Nullable String type, @Nullable Instant since, @Nullable Instant until, @Nullable Integer status) {
        return new DeliveryFilter(null, null, null, type, null, null, since, until, status);
    }

    private static String ids(DeliveryFilter filter, @Nullable List<String> sites) {
        return filter.ids(new Values(), new DeliveryFilter.Seen(sites, true), null, 50);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        assertThatThrownBy(() -> filter("edition.lost", null, null, null)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> filter(null, NOON, NOON, null)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> filter(null, null, null, 99)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> filter(null, null, null, 600)).isInstanceOf(HeraldException.class);
    }

    @Test
    void all_of_all_sites_goes_by_id_alone() {
        assertThat(ids(filter(null, null, null, null), null))
                .isEqualTo("select d.id from delivery d where true order by d.id desc limit ?1");
    }

    @Test
    void few_sites_are_gone_through_endpoint_by_endpoint() {
        assertThat(ids(filter(null, null, null, 200), List.of("faro"))).contains("cross join lateral");
    }

    @Test
    void what_was_refused_is_found_by_its_small_index() {
        assertThat(ids(filter(null, null, null, 500), List.of("faro")))
                .contains("d.last_status = 500")
                .doesNotContain("lateral");
    }

    @Test
    void an_article_is_found_by_its_changes() {
        DeliveryFilter filter =
                new DeliveryFilter(null, null, null, null, UUID.randomUUID(), new LocaleTag("es"), null, null, null);
        assertThat(ids(filter, null)).contains("from change c").contains("c.article_id = ?");
    }
}
