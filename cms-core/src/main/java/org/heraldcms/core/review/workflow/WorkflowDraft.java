package org.heraldcms.core.review.workflow;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;

/** What an administrator wants a workflow to be; refused at the member that is wrong. */
public record WorkflowDraft(String name, Selectors selectors, List<Stage> stages) {

    private static final int MOST_STAGES = 10;
    private static final int MOST_APPROVALS = 10;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_SELECTED = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LATEST_HOURS = 8_760;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    public WorkflowDraft {
        stages = List.copyOf(stages);
        requireNamed(name, "/name", "A workflow");
        requireBounded(selectors);
        if (stages.isEmpty() || stages.size() > MOST_STAGES) {
            throw HeraldException.invalid("/stages", "A workflow has 1 to " + MOST_STAGES + " stages.");
        }
        for (int i = 0; i < stages.size(); i++) {
            check(stages.get(i), "/stages/" + i);
        }
    }

    private static void requireBounded(Selectors selectors) {
        requireFew(selectors.types(), "/types");
        requireFew(selectors.locales(), "/locales");
        requireFew(selectors.sites(), "/sites");
        for (int i = 0; i < selectors.types().size(); i++) {
            if (!TYPE.matcher(selectors.types().get(i)).matches()) {
                throw HeraldException.invalid("/types/" + i, "This cannot be the name of a type.");
            }
        }
    }

    private static void requireFew(List<?> selected, String pointer) {
        if (selected.size() > MOST_SELECTED || Set.copyOf(selected).size() < selected.size()) {
            throw HeraldException.invalid(pointer, "Name at most " + MOST_SELECTED + ", each once.");
        }
    }

    private static void check(Stage stage, String pointer) {
        requireNamed(stage.name(), pointer + "/name", "A stage");
        if (stage.approvals() < 1 || stage.approvals() > MOST_APPROVALS) {
            throw HeraldException.invalid(pointer + "/approvals", "A stage needs 1 to 10 approvals.");
        }
        if (stage.people().size() > MOST_PEOPLE
                || Set.copyOf(stage.people()).size() < stage.people().size()) {
            throw HeraldException.invalid(pointer + "/people", "Name at most " + MOST_PEOPLE + " people, each once.");
        }
        Integer due = stage.dueHours();
        if (due != null && (due < 1 || due > LATEST_HOURS)) {
            throw HeraldException.invalid(pointer + "/dueHours", "A stage is due after 1 to 8760 hours.");
        }
    }

    private static void requireNamed(String name, String pointer, String what) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw HeraldException.invalid(pointer, what + " has a name of 1 to 100 characters.");
        }
    }
}
