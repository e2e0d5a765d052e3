package org.heraldcms.core.review.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;

/**
 * The workflows of the newsroom.
 *
 * <p>The workflow of an edition is the one that selects it most narrowly, as {@link Selectors#specificity} counts; of
 * several equally narrow ones, the first by key. It is chosen when the edition is submitted. One that names sites selects
 * an edition that at least one of them takes, and what is published on such a site must have come through a workflow that
 * names it: two sites with rules of their own that take the same editions are therefore named in one workflow.
 */
@ApplicationScoped
@Transactional
public class Workflows {

    private static final Comparator<Workflow> NARROWEST_FIRST = Comparator.comparing(
                    (Workflow workflow) -> workflow.selectors().specificity(), Comparator.reverseOrder())
            .thenComparing(Workflow::key);

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    @Inject
    private Staff staff;

    @Inject
    private Audit audit;

    /** All workflows, by key. */
    public List<Workflow> all() {
        return store.createQuery("select w from Workflow w order by w.key", Workflow.class)
                .getResultList();
    }

    /** The workflow of this key; NOT_FOUND when there is none. */
    public Workflow require(String key) {
        Workflow workflow = store.find(Workflow.class, key);
        if (workflow == null) {
            throw HeraldException.notFound("workflow");
        }
        return workflow;
    }

    /** The workflow that an edition of the article has to go through. */
    public Workflow of(Article article, LocaleTag locale) {
        List<String> takers = sites.all().stream()
                .filter(site -> site.takes(article.type(), article.topics(), locale))
                .map(Site::key)
                .toList();
        return choose(all(), new Case(article.type(), locale, takers));
    }

    /** An edition as selectors see it. */
    record Case(String type, LocaleTag locale, List<String> takers) {
        boolean isFor(Selectors selectors) {
            return selectors.admit(type, locale)
                    && (selectors.sites().isEmpty()
                            || selectors.sites().stream().anyMatch(takers::contains));
        }
    }

    static Workflow choose(List<Workflow> all, Case edition) {
        return all.stream()
                .filter(workflow -> edition.isFor(workflow.selectors()))
                .min(NARROWEST_FIRST)
                .orElseThrow(() -> new IllegalStateException("The standard workflow is for every edition"));
    }

    /** Sets up a workflow; ALREADY_EXISTS when there is one of this key. */
    public Workflow define(Actor actor, String key, WorkflowDraft draft) {
        actor.require(Permission.MANAGE_WORKFLOWS);
        Workflow workflow = new Workflow(key, draft);
        if (store.find(Workflow.class, key) != null) {
            throw HeraldException.at(ErrorCode.ALREADY_EXISTS, "/key", "There is a workflow of this key already.");
        }
        require(draft);
        store.persist(workflow);
        store.flush();
        audit.record(actor, "workflow.define", key, Map.of("after", print(workflow)));
        return workflow;
    }

    /** Makes another of a workflow; reviews that are under way keep their stages. */
    public Workflow redefine(Actor actor, String key, WorkflowDraft draft, long seen) {
        actor.require(Permission.MANAGE_WORKFLOWS);
        Workflow workflow = lock(key);
        if (workflow.version() != seen) {
            throw new HeraldException(ErrorCode.STALE, "The workflow was changed by somebody else meanwhile.");
        }
        require(draft);
        Map<String, Object> before = print(workflow);
        workflow.redefine(draft);
        store.flush();
        audit.record(actor, "workflow.redefine", key, Map.of("before", before, "after", print(workflow)));
        return workflow;
    }

    /** Takes a workflow away; reviews that are under way keep its stages. ILLEGAL_TRANSITION for the standard one. */
    public void remove(Actor actor, String key) {
        actor.require(Permission.MANAGE_WORKFLOWS);
        Workflow workflow = lock(key);
        if (key.equals(Workflow.STANDARD)) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The standard workflow stays: it is for whatever no other is for.");
        }
        store.remove(workflow);
        store.flush();
        audit.record(actor, "workflow.remove", key, Map.of("before", print(workflow)));
    }

    private Workflow lock(String key) {
        Workflow workflow = store.find(Workflow.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (workflow == null) {
            throw HeraldException.notFound("workflow");
        }
        return workflow;
    }

    private void require(WorkflowDraft draft) {
        List<String> named = draft.selectors().sites();
        for (int i = 0; i < named.size(); i++) {
            if (sites.find(named.get(i)).isEmpty()) {
                throw HeraldException.invalid("/sites/" + i, "There is no such site.");
            }
        }
        staff.requireEnough(draft);
    }

    private static Map<String, Object> print(Workflow workflow) {
        Selectors selectors = workflow.selectors();
        return Map.of(
                "name", workflow.name(),
                "types", selectors.types(),
                "locales", selectors.locales(),
                "sites", selectors.sites(),
                "stages", workflow.stages());
    }
}
