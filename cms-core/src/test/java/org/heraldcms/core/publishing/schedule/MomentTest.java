package org.heraldcms.core.publishing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static Moment moment(String time, @Nullable String zone) {
        return Moment.of(new Moment.Named(time, zone, "/at"));
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-12-01T09:00, Europe/Madrid, 2026-12-01T08:00:00Z",
        "2026-07-01T09:00, Europe/Madrid, 2026-07-01T07:00:00Z",
        "2026-07-01T09:00:30.5, Europe/Madrid, 2026-07-01T07:00:30.500Z",
        "2026-12-01T09:00, America/Mexico_City, 2026-12-01T15:00:00Z",
        "2026-07-01T09:00, Asia/Tokyo, 2026-07-01T00:00:00Z",
        "2026-07-01T09:00, Asia/Kathmandu, 2026-07-01T03:15:00Z",
        "2026-07-01T09:00, UTC, 2026-07-01T09:00:00Z",
        "2026-03-29T01:59:59, Europe/Madrid, 2026-03-29T00:59:59Z",
        "2026-03-29T03:00, Europe/Madrid, 2026-03-29T01:00:00Z",
    })
    void a_local_time_is_one_by_the_clock_of_its_zone(String local, String zone, Instant at) {
        Moment moment = moment(local, zone);
        assertThat(moment.at()).isEqualTo(at);
        assertThat(moment.local()).isEqualTo(LocalDateTime.parse(local));
        assertThat(moment.zone()).isEqualTo(zone);
    }

    @ParameterizedTest(name = "{0} in {1} is skipped")
    @CsvSource({
        "2026-03-29T02:00, Europe/Madrid",
        "2026-03-29T02:30, Europe/Madrid",
        "2026-03-08T02:59:59, America/New_York",
        "2026-10-04T02:00, Australia/Lord_Howe",
        "2026-10-04T02:29, Australia/Lord_Howe",
        "2011-12-30T12:00, Pacific/Apia",
    })
    void a_time_that_the_clocks_skip_is_refused(String local, String zone) {
        refused(() -> moment(local, zone), ErrorCode.TIME_SKIPPED, "/at");
    }

    @Test
    void half_an_hour_is_all_that_lord_howe_skips() {
        assertThat(moment("2026-10-04T02:30", "Australia/Lord_Howe").at())
                .isEqualTo(Instant.parse("2026-10-03T15:30:00Z"));
    }

    @ParameterizedTest(name = "{0} in {1} means {2}")
    @CsvSource({
        "2026-10-25T02:30, Europe/Madrid, 2026-10-25T00:30:00Z",
        "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2026-04-05T01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z",
    })
    void a_time_that_occurs_twice_means_its_first_pass(String local, String zone, Instant at) {
        assertThat(moment(local, zone).at()).isEqualTo(at);
    }

    @Test
    void an_offset_says_which_of_two_passes_is_meant() {
        Moment second = moment("2026-10-25T02:30+01:00", "Europe/Madrid");
        assertThat(second.at()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(second.local()).isEqualTo(LocalDateTime.parse("2026-10-25T02:30"));
    }

    @Test
    void an_instant_needs_no_zone() {
        assertThat(moment("2026-12-01T08:00:00Z", null))
                .isEqualTo(new Moment(Instant.parse("2026-12-01T08:00:00Z"), null, null));
    }

    @Test
    void a_local_time_needs_a_zone() {
        refused(() -> moment("2026-12-01T09:00", null), ErrorCode.INVALID, "/zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "", "+02:00", "europe/madrid", "CEST"})
    void a_zone_is_one_of_the_database(String zone) {
        refused(() -> moment("2026-12-01T09:00", zone), ErrorCode.INVALID, "/zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-02-30T09:00",
                "2026-12-01",
                "2026-12-01 09:00",
                "1800-01-01T00:00",
                "3000-01-01T01:00"
            })
    void what_is_no_time_or_none_of_ours_is_refused(String time) {
        refused(() -> moment(time, "Europe/Madrid"), ErrorCode.INVALID, "/at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-0500-01-01T00:00:00Z"})
    void an_instant_out_of_bounds_is_refused(String time) {
        refused(() -> moment(time, null), ErrorCode.INVALID, "/at");
    }

    private static void refused(ThrowingCallable reading, ErrorCode code, String pointer) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(HeraldException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.violations().getFirst().pointer()).isEqualTo(pointer);
        });
    }
}
