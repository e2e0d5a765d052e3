package org.heraldcms.core.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.site.Sites;
import org.heraldcms.core.vault.SealedColumn;
import org.heraldcms.core.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Sets up the content delivery network before a site, and says how telling it goes. */
@ApplicationScoped
@Transactional
public class PurgeTargets {

    static final SealedColumn TOKENS = new SealedColumn("purge token", "purge_target", "api_token", "site");

    private static final String STATE = "select (select count(*) from purge p where p.site = t.site and p.again),"
            + " t.purged_at, t.attempts, t.failed_at, t.failure, t.next_at from purge_target t where t.site = ?1";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    @Inject
    private PurgeQueue queue;

    @Inject
    private Cdn cdn;

    @Inject
    private Vault vault;

    @Inject
    private Audit audit;

    @Inject
    private Event<Changed> changed;

    @Inject
    private Clock clock;

    /** Says, once the transaction has committed, that a site has another network before it, or none. */
    public record Changed(String site) {}

    /** A target with how telling it goes. */
    public record Target(PurgeTarget settings, PurgeState state) {}

    /** How long the network before a site may hold an answer. @param version another one with other settings */
    public record Hold(PurgeKind kind, int seconds, long version) {}

    /** The column with tokens, so that they are sealed anew when the key changes. */
    @Produces
    static SealedColumn tokens() {
        return TOKENS;
    }

    /** How long the network before a site may hold an answer; empty when none is named. */
    public Optional<Hold> hold(String site) {
        return Optional.ofNullable(store.find(PurgeTarget.class, site))
                .map(target -> new Hold(target.kind(), target.holdSeconds(), target.version()));
    }

    /** The target of a site; NOT_FOUND when it has none. */
    public Target require(Actor actor, String site) {
        actor.requireAt(Permission.READ_DELIVERIES, sites.require(site).key());
        return withState(present(store.find(PurgeTarget.class, site)));
    }

    /**
     * Names the network before a site, and has it forget all it may hold of the site.
     *
     * @param version the version that the actor has seen; null when they have seen none
     * @throws HeraldException NOT_FOUND, FORBIDDEN, PRECONDITION_REQUIRED, STALE, INVALID or ADDRESS_REFUSED
     */
    public Target set(Actor actor, String site, @Nullable Long version, PurgeDraft draft) {
        manage(actor, site);
        PurgeTarget target = store.find(PurgeTarget.class, site, LockModeType.PESSIMISTIC_WRITE);
        check(target, version);
        cdn.judge(draft.apiUrl());
        Map<String, Object> before = target == null ? Map.of() : target.audited();
        PurgeTarget set = target == null ? create(site, draft) : change(target, draft);
        queue.want(site, Set.of(CacheKeys.site(site)), false);
        changed.fire(new Changed(site));
        Map<String, Object> told = new HashMap<>(new Difference(before, set.audited()).detail());
        told.put("newToken", draft.apiToken() != null);
        audit.record(actor, "site.purge_target.set", site, told);
        return withState(set);
    }

    private static void check(@Nullable PurgeTarget target, @Nullable Long version) {
        if (target != null && version == null) {
            throw HeraldException.at(
                    ErrorCode.PRECONDITION_REQUIRED, "If-Match", "Say with If-Match which state you have seen.");
        }
        if (version != null && (target == null || target.version() != version)) {
            throw new HeraldException(ErrorCode.STALE, "The settings were changed since you read them.");
        }
    }

    private PurgeTarget create(String site, PurgeDraft draft) {
        if (draft.apiToken() == null) {
            throw HeraldException.invalid("/apiToken", "This is missing.");
        }
        PurgeTarget target = new PurgeTarget(site, draft, sealed(site, draft.apiToken()), clock.instant());
        store.persist(target);
        store.flush();
        return target;
    }

    /** Whoever mended the settings does not want to wait for the next try. A token is not handed on to another address. */
    private PurgeTarget change(PurgeTarget target, PurgeDraft draft) {
        if (draft.apiToken() == null && !draft.apiUrl().equals(target.apiUrl())) {
            throw HeraldException.invalid("/apiToken", "Another address is given the token anew.");
        }
        target.change(draft, draft.apiToken() == null ? target.apiToken() : sealed(target.site(), draft.apiToken()));
        store.flush();
        int unused = store.createNativeQuery("update purge_target set next_at = null where site = ?1")
                .setParameter(1, target.site())
                .executeUpdate();
        return target;
    }

    private String sealed(String site, String token) {
        return vault.seal(TOKENS.at(site), token);
    }

    /** Takes the target away, with what it was still to be told. */
    public void remove(Actor actor, String site) {
        manage(actor, site);
        PurgeTarget target = present(store.find(PurgeTarget.class, site, LockModeType.PESSIMISTIC_WRITE));
        store.remove(target);
        changed.fire(new Changed(site));
        audit.record(actor, "site.purge_target.remove", site, Map.of("before", target.audited()));
    }

    /** Has the network forget all that it holds of the site. */
    public Target purge(Actor actor, String site) {
        manage(actor, site);
        PurgeTarget target = present(store.find(PurgeTarget.class, site, LockModeType.PESSIMISTIC_WRITE));
        queue.want(site, Set.of(CacheKeys.site(site)), true);
        audit.record(actor, "site.purge", site, Map.of());
        return withState(target);
    }

    private Target withState(PurgeTarget target) {
        Object[] row = (Object[])
                store.createNativeQuery(STATE).setParameter(1, target.site()).getSingleResult();
        return new Target(
                target,
                new PurgeState(
                        ((Number) row[0]).longValue(),
                        row[1] == null ? null : InstantColumn.read(row[1]),
                        ((Number) row[2]).intValue(),
                        row[3] == null ? null : InstantColumn.read(row[3]),
                        (String) row[4],
                        row[5] == null ? null : InstantColumn.read(row[5])));
    }

    private void manage(Actor actor, String site) {
        actor.requireAt(Permission.MANAGE_SITE, sites.require(site).key());
    }

    private static PurgeTarget present(@Nullable PurgeTarget target) {
        if (target == null) {
            throw HeraldException.notFound("purge target");
        }
        return target;
    }
}
