package org.heraldcms.core.translation.check.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.Fact;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.fact.SampleFacts;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.fact.wording.Amount;
import org.heraldcms.core.fact.wording.Qualifier;
import org.heraldcms.core.fact.wording.Unit;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Side;
import org.junit.jupiter.api.Test;

class FactRuleTest {

    private static final LocaleTag EN = LocaleTag.of("en");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Amount NEARLY_A_FIFTH =
            new Amount(new BigDecimal("20"), Unit.PERCENT, Qualifier.NEARLY, Map.of());
    private static final LocalDate LATER = LocalDate.parse("2027-01-31");
    private static final Inline REFERENCE = new Fact("sailors", List.of(), null);

    private static List<Finding> look(String locale, WrittenFacts.Shown shown, List<Inline> target) {
        WrittenFacts facts = new WrittenFacts(LocaleTag.of(locale), Map.of("sailors", shown));
        Pair pair = new Pair(
                side(EN, List.of(new Text("Of us, "), REFERENCE, new Text(" sail.")), facts),
                side(LocaleTag.of(locale), target, facts));
        List<Finding> found = new ArrayList<>();
        new FactRule(facts, NOW).look(pair, found::add);
        return found;
    }

    private static Side side(LocaleTag locale, List<Inline> line, WrittenFacts facts) {
        Paragraph block = new Paragraph("p", line);
        Segment segment =
                new Segment("p", Segment.Kind.PARAGRAPH, block.text(), block.hash(), Inline.toJson(block.content()));
        return new Side(locale, segment.written(facts));
    }

    @Test
    void a_figure_that_both_refer_to_and_that_is_as_it_should_be_is_no_finding() {
        assertThat(look("es", SampleFacts.approved("sailors", NEARLY_A_FIFTH, LATER), List.of(REFERENCE)))
                .isEmpty();
    }

    @Test
    void a_number_typed_in_place_of_a_figure_stops_the_edition() {
        assertThat(look(
                        "es",
                        SampleFacts.approved("sailors", NEARLY_A_FIFTH, LATER),
                        List.of(new Text("Casi el 20 % navega."))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.check()).isEqualTo(Check.FIGURE);
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                });
    }

    @Test
    void a_language_without_words_stops_the_edition() {
        assertThat(look("hu", SampleFacts.approved("sailors", NEARLY_A_FIFTH, LATER), List.of(REFERENCE)))
                .extracting(Finding::check)
                .containsExactly(Check.FIGURE_WORDING);
    }

    @Test
    void what_is_overdue_or_not_approved_is_worth_a_word() {
        assertThat(look(
                        "es",
                        SampleFacts.begun("sailors", NEARLY_A_FIFTH, LocalDate.parse("2026-11-24")),
                        List.of(new Text("De nosotros, "), REFERENCE)))
                .extracting(Finding::check)
                .containsExactly(Check.FIGURE_UNAPPROVED, Check.FIGURE_OVERDUE);
    }

    @Test
    void the_day_by_which_it_is_to_be_looked_at_is_still_in_time() {
        assertThat(look(
                        "es",
                        SampleFacts.approved("sailors", NEARLY_A_FIFTH, LocalDate.parse("2026-11-25")),
                        List.of(REFERENCE)))
                .isEmpty();
    }
}
