package org.heraldcms.web.review;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.workflow.Stage;
import org.heraldcms.core.review.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param types for editions of which types it is; empty: of all. Likewise locales, and sites that take the edition
 * @param specificity of the workflows that are for an edition, the one with the highest counts, and of several the first
 *     by key
 */
record WorkflowView(
        String key,
        String name,
        List<String> types,
        List<LocaleTag> locales,
        List<String> sites,
        int specificity,
        List<StageView> stages) {

    /** A stage; without role and people, whoever may decide in the locale decides there. */
    record StageView(
            String name,
            int approvals,
            @Nullable Role role,
            @Nullable LocaleTag locale,
            List<Person> people,
            boolean authorMay,
            @Nullable Integer dueHours) {

        static StageView of(Stage stage, Function<UUID, Person> known) {
            return new StageView(
                    stage.name(),
                    stage.approvals(),
                    stage.role(),
                    stage.locale(),
                    stage.people().stream().map(known).toList(),
                    stage.authorMay(),
                    stage.dueHours());
        }
    }

    static WorkflowView of(Workflow workflow, People people) {
        Function<UUID, Person> known = people.of(workflow.stages().stream()
                .flatMap(stage -> stage.people().stream())
                .distinct()
                .toList());
        return new WorkflowView(
                workflow.key(),
                workflow.name(),
                workflow.selectors().types(),
                workflow.selectors().locales(),
                workflow.selectors().sites(),
                workflow.selectors().specificity(),
                workflow.stages().stream()
                        .map(stage -> StageView.of(stage, known))
                        .toList());
    }
}
