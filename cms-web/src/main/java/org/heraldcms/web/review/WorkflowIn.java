package org.heraldcms.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.workflow.Selectors;
import org.heraldcms.core.review.workflow.Stage;
import org.heraldcms.core.review.workflow.Workflow;
import org.heraldcms.core.review.workflow.WorkflowDraft;
import org.heraldcms.web.json.Required;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sends. Of a workflow that is there, what is left out stays.
 *
 * @param key only of a new one
 */
record WorkflowIn(
        @Nullable String key,
        @Nullable String name,
        @Nullable List<String> types,
        @Nullable List<String> locales,
        @Nullable List<String> sites,
        @Schema(required = true) @Nullable List<StageIn> stages) {

    /** A stage; who decides there when neither role nor people are named is whoever may decide in the locale. */
    record StageIn(
            @Nullable String name,
            @Nullable Integer approvals,
            @Schema(implementation = Role.class) @Nullable String role,

            @Nullable String locale,
            @Nullable List<UUID> people,
            @Nullable Boolean authorMay,
            @Nullable Integer dueHours) {

        Stage toStage(String pointer) {
            return new Stage(
                    name == null ? "" : name,
                    approvals == null ? 1 : approvals,
                    role == null ? null : role(role, pointer + "/role"),
                    locale == null ? null : LocaleTag.of(locale, pointer + "/locale"),
                    people == null ? List.of() : people,
                    Boolean.TRUE.equals(authorMay),
                    dueHours);
        }

        private static Role role(String label, String pointer) {
            try {
                return Role.of(label);
            } catch (HeraldException none) {
                throw HeraldException.invalid(pointer, none.detail());
            }
        }
    }

    WorkflowDraft toDraft() {
        return toDraft(Required.member(name, "name"), Selectors.ALL);
    }

    WorkflowDraft toDraft(Workflow present) {
        if (key != null && !key.equals(present.key())) {
            throw HeraldException.invalid("/key", "The key of a workflow never changes.");
        }
        return toDraft(name == null ? present.name() : name, present.selectors());
    }

    private WorkflowDraft toDraft(String named, Selectors present) {
        return new WorkflowDraft(
                named,
                new Selectors(
                        types == null ? present.types() : types,
                        locales == null ? present.locales() : tags(locales),
                        sites == null ? present.sites() : sites),
                toStages());
    }

    private List<Stage> toStages() {
        List<StageIn> sent = Required.member(stages, "stages");
        List<Stage> all = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            all.add(sent.get(i).toStage("/stages/" + i));
        }
        return all;
    }

    private static List<LocaleTag> tags(List<String> locales) {
        List<LocaleTag> tags = new ArrayList<>();
        for (int i = 0; i < locales.size(); i++) {
            tags.add(LocaleTag.of(locales.get(i), "/locales/" + i));
        }
        return tags;
    }
}
