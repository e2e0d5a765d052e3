package org.heraldcms.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "locale, ''",
        "locale, english",
        "limit, 0",
        "limit, 101",
        "limit, ten",
        "at, yesterday",
        "at, 2026-03-01T12:00:01Z",
        "at, 1969-12-31T23:59:59Z",
        "at, -999999999-01-01T00:00:00Z"
    })
    void what_is_empty_or_out_of_range_is_refused_by_name(String name, String value) {
        assertThatThrownBy(() -> {
                    Parameters query = Parameters.of(query(name, value));
                    assertThat(query.locale()).isNull();
                    assertThat(query.limit(20, 100)).isEqualTo(20);
                    assertThat(query.at(NOON)).isNull();
                })
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations().getFirst().pointer())
                                .isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "since; yesterday",
                "since; +10000-01-01T00:00:00Z",
                "since; -0001-01-01T00:00:00Z",
                "topic; a,b,c",
                "topic; a,,b",
                "topic; ,"
            })
    void items_and_instants_beyond_their_measure_are_refused_by_name(String name, String value) {
        Parameters query = Parameters.of(query(name, value));
        assertThatThrownBy(() -> {
                    assertThat(query.items("topic", 2)).isEmpty();
                    assertThat(query.instant("since")).isNull();
                })
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations().getFirst().pointer())
                                .isEqualTo(name));
    }

    @Test
    void items_are_told_apart_by_commas_each_once() {
        assertThat(Parameters.of(query("topic", "b,a,b")).items("topic", 2)).containsExactly("b", "a");
        assertThat(Parameters.of(query("topic", "a")).items("fields", 2)).isEmpty();
    }

    @Test
    void an_instant_may_have_any_offset() {
        assertThat(Parameters.of(query("at", "2026-03-01T12:30:00+01:00")).at(NOON))
                .isEqualTo(Instant.parse("2026-03-01T11:30:00Z"));
    }

    private static MultivaluedMap<String, String> query(String name, String value) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.add(name, value);
        return query;
    }
}
