package org.heraldcms.core.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class WorkflowsTest {

    private static final LocaleTag ES = new LocaleTag("es");
    private static final List<Stage> STAGES = List.of(Stage.of("review", 1));

    private static final List<Workflow> ALL = List.of(
            workflow("standard", "", "", ""),
            workflow("spanish", "", "es", ""),
            workflow("guides", "guide", "", ""),
            workflow("cove", "", "", "cove"),
            workflow("spanish-guides", "guide", "es", ""),
            workflow("cove-guides", "guide", "", "cove"),
            workflow("reef-guides", "guide", "", "reef"));

    @Test
    void an_edition_goes_through_the_workflow_that_selects_it_most_narrowly() {
        assertThat(chosen("article", "en")).isEqualTo("standard");
        assertThat(chosen("article", "es")).isEqualTo("spanish");
        assertThat(chosen("guide", "en")).isEqualTo("guides");
        assertThat(chosen("guide", "es")).isEqualTo("spanish-guides");
    }

    @Test
    void of_two_that_select_by_equally_many_the_one_that_names_sites_is_narrower() {
        assertThat(chosen("article", "es", "cove")).isEqualTo("cove");
        assertThat(chosen("guide", "es", "cove")).isEqualTo("cove-guides");
    }

    @Test
    void of_equally_narrow_ones_the_first_by_key_counts() {
        assertThat(chosen("guide", "es", "reef", "cove")).isEqualTo("cove-guides");
        assertThat(chosen("guide", "es", "reef")).isEqualTo("reef-guides");
    }

    @Test
    void a_site_that_does_not_take_the_edition_has_no_say() {
        assertThat(chosen("article", "es", "shoal")).isEqualTo("spanish");
    }

    @Test
    void the_standard_workflow_is_for_everything() {
        assertThatThrownBy(() -> workflow("standard", "", "es", ""))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        no -> assertThat(no.violations().getFirst().pointer()).isEqualTo("/locales"));
    }

    @Test
    void what_a_workflow_cannot_be_is_refused_at_its_place() {
        assertThat(refusedAt(List.of())).isEqualTo("/stages");
        assertThat(refusedAt(List.of(Stage.of("", 1)))).isEqualTo("/stages/0/name");
        assertThat(refusedAt(List.of(Stage.of("a", 1), Stage.of("b", 0)))).isEqualTo("/stages/1/approvals");
        assertThat(refusedAt(List.of(new Stage("a", 1, null, null, List.of(), false, 0))))
                .isEqualTo("/stages/0/dueHours");
    }

    @Test
    void stages_are_stored_as_they_are() {
        List<Stage> stages =
                List.of(Stage.of("a", 2), new Stage("b", 1, Role.REVIEWER, ES, List.of(new UUID(7, 8)), true, 9));
        StagesColumn column = new StagesColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(stages)))
                .isEqualTo(stages);
    }

    private static String refusedAt(List<Stage> stages) {
        try {
            return new WorkflowDraft("x", Selectors.ALL, stages).name();
        } catch (HeraldException refused) {
            return refused.violations().getFirst().pointer();
        }
    }

    private static String chosen(String type, String locale, String... takers) {
        return Workflows.choose(ALL, new Workflows.Case(type, new LocaleTag(locale), List.of(takers)))
                .key();
    }

    private static Workflow workflow(String key, String type, String locale, String site) {
        Selectors selectors = new Selectors(
                named(type), named(locale).stream().map(LocaleTag::new).toList(), named(site));
        return new Workflow(key, new WorkflowDraft(key, selectors, STAGES));
    }

    private static List<String> named(String name) {
        return Arrays.stream(name.split(" ")).filter(one -> !one.isEmpty()).toList();
    }
}
