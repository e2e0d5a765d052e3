package org.heraldcms.core.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.heraldcms.core.base.HeraldException;

/**
 * The stages that a revision has to pass, in order. A review keeps a copy of the stages it began with, so changing a
 * workflow never strands a running review.
 */
@Entity
@Table(name = "workflow")
public class Workflow {

    /** Key of the workflow that every edition goes through. */
    public static final String STANDARD = "standard";

    private static final int MOST_STAGES = 10;
    private static final int MOST_APPROVALS = 10;
    private static final int LONGEST_NAME = 100;

    @Id
    private String key;

    private String name;

    @Convert(converter = StagesColumn.class)
    private List<Stage> stages;

    @Version
    private long version;

    /** For the store only. */
    protected Workflow() {}

    void redefine(List<Stage> changed) {
        if (changed.isEmpty() || changed.size() > MOST_STAGES) {
            throw HeraldException.invalid("/stages", "A workflow has 1 to " + MOST_STAGES + " stages.");
        }
        for (int i = 0; i < changed.size(); i++) {
            check(changed.get(i), "/stages/" + i);
        }
        stages = List.copyOf(changed);
    }

    private static void check(Stage stage, String pointer) {
        if (stage.name().isBlank() || stage.name().length() > LONGEST_NAME) {
            throw HeraldException.invalid(pointer + "/name", "A stage has a name of 1 to 100 characters.");
        }
        if (stage.approvals() < 1 || stage.approvals() > MOST_APPROVALS) {
            throw HeraldException.invalid(pointer + "/approvals", "A stage needs 1 to 10 approvals.");
        }
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public List<Stage> stages() {
        return stages;
    }

    public long version() {
        return version;
    }
}
