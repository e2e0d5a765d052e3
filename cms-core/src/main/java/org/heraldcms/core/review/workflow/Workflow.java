package org.heraldcms.core.review.workflow;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.heraldcms.core.article.NamesColumn;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/**
 * The stages that a revision has to pass, in order, and the editions they are for. A review keeps a copy of the stages
 * it began with, so neither changing nor removing a workflow strands a running review.
 */
@Entity
@Table(name = "workflow")
public class Workflow {

    /** Key of the workflow for every edition that no other is for. */
    public static final String STANDARD = "standard";

    @Id
    private String key;

    private String name;

    @Convert(converter = NamesColumn.class)
    private List<String> types;

    @Convert(converter = NamesColumn.class)
    private List<String> locales;

    @Convert(converter = NamesColumn.class)
    private List<String> sites;

    @Convert(converter = StagesColumn.class)
    private List<Stage> stages;

    @Version
    private long version;

    /** For the store only. */
    protected Workflow() {}

    Workflow(String key, WorkflowDraft draft) {
        if (!key.matches("[a-z][a-z0-9_-]{0,39}")) {
            throw HeraldException.invalid(
                    "/key", "A key has 1 to 40 characters of a-z, 0-9, _ and -, and begins with a letter.");
        }
        this.key = key;
        redefine(draft);
    }

    final void redefine(WorkflowDraft draft) {
        if (key.equals(STANDARD) && draft.selectors().specificity() > 0) {
            throw HeraldException.invalid(
                    firstNamed(draft.selectors()), "The standard workflow is for whatever no other is for.");
        }
        name = draft.name();
        types = draft.selectors().types();
        locales = draft.selectors().locales().stream().map(LocaleTag::tag).toList();
        sites = draft.selectors().sites();
        stages = draft.stages();
    }

    private static String firstNamed(Selectors selectors) {
        return selectors.types().isEmpty() ? selectors.locales().isEmpty() ? "/sites" : "/locales" : "/types";
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public Selectors selectors() {
        return new Selectors(types, locales.stream().map(LocaleTag::new).toList(), sites);
    }

    public List<Stage> stages() {
        return stages;
    }

    public long version() {
        return version;
    }
}
