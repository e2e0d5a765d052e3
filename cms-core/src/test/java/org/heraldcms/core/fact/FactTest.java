package org.heraldcms.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.fact.wording.Amount;
import org.heraldcms.core.fact.wording.Qualifier;
import org.heraldcms.core.fact.wording.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Amount SEVEN = new Amount(new BigDecimal("7"), Unit.PERCENT, Qualifier.EXACT, Map.of());
    private static final LocalDate DAY = LocalDate.parse("2027-01-31");

    @Test
    void the_newest_is_shown_until_one_is_approved_and_the_approved_one_from_then_on() {
        Fact fact = SampleFacts.begun("sailors", SEVEN, DAY).fact();
        assertThat(fact.shown()).isEqualTo(1);
        WrittenFacts.Shown approved = SampleFacts.approved("sailors", SEVEN, DAY);
        approved.fact().moveTo(content(LocalDate.parse("2030-01-01")), NOW);
        assertThat(approved.fact().version()).isEqualTo(2);
        assertThat(approved.fact().shown()).isEqualTo(1);
        assertThat(approved.fact().reviewBy()).isEqualTo(DAY);
        assertThat(approved.isApproved()).isTrue();
    }

    @Test
    void only_the_newest_is_approved_once_and_by_another() {
        WrittenFacts.Shown shown = SampleFacts.approved("sailors", SEVEN, DAY);
        assertRefused(ErrorCode.ALREADY_DECIDED, () -> shown.fact().approve(shown.version(), NOW));
        shown.fact().moveTo(content(DAY), NOW);
        assertRefused(ErrorCode.STALE, () -> shown.fact().approve(shown.version(), NOW));
        UUID writer = shown.version().author();
        assertRefused(ErrorCode.OWN_REVISION, () -> shown.version().approve(writer, NOW));
    }

    @Test
    void a_figure_keeps_its_decimals_and_tells_every_fault_at_once() {
        assertThat(draft("20.0", "percent").checked().amount().plain()).isEqualTo("20.0");
        assertThatThrownBy(() -> draft("1e3", "bananas").checked())
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .contains("/value", "/unit"));
        assertThatThrownBy(() -> draft("1", "one_in").checked()).isInstanceOf(HeraldException.class);
    }

    private static FactContent content(LocalDate reviewBy) {
        return new FactContent("Sailors", SEVEN, "Report", "https://reports.example/", 2025, reviewBy);
    }

    private static FactDraft draft(@Nullable String value, String unit) {
        return new FactDraft(
                "Sailors",
                value,
                unit,
                null,
                "Report",
                "https://reports.example/",
                2025,
                "2027-01-31",
                new HashMap<>());
    }

    private static void assertRefused(ErrorCode code, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
