package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/** The workflows of the newsroom. */
@ApplicationScoped
@Transactional
public class Workflows {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

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

    Workflow standard() {
        return require(Workflow.STANDARD);
    }

    /** Gives a workflow other stages; reviews that are under way keep theirs. */
    public Workflow redefine(Actor actor, String key, List<Stage> stages, long seen) {
        actor.require(Permission.MANAGE_WORKFLOWS);
        Workflow workflow = require(key);
        store.lock(workflow, LockModeType.PESSIMISTIC_WRITE);
        if (workflow.version() != seen) {
            throw new HeraldException(ErrorCode.STALE, "The workflow was changed by somebody else meanwhile.");
        }
        workflow.redefine(stages);
        store.flush();
        audit.record(actor, "workflow.redefine", key, Map.of("stages", stages.size()));
        return workflow;
    }
}
