package org.heraldcms.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/** Tells, once for each version that is shown, that a figure has to be looked at again. */
@ApplicationScoped
@Transactional
class OverdueFacts {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Tells of one figure whoever wrote it and all editors; false when there is none that another node is not at. */
    boolean tellNext() {
        List<?> due = store.createNativeQuery("select key from fact where told_at is null and deleted_at is null"
                        + " and review_by < ?1 order by review_by, key limit 1 for update skip locked")
                .setParameter(1, Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .getResultList();
        due.forEach(key -> tell(store.find(Fact.class, key)));
        return !due.isEmpty();
    }

    private void tell(Fact fact) {
        fact.told(clock.instant());
        FactVersion shown = store.find(FactVersion.class, new FactVersion.Key(fact.key(), fact.shown()));
        Set<UUID> told = new HashSet<>(editors());
        told.add(shown.author());
        notices.tell(
                told,
                new NewNotice(
                        Kind.FACT_OVERDUE,
                        Facts.subject(fact.key()),
                        "#/facts/" + fact.key(),
                        Map.of(
                                "label",
                                fact.label(),
                                "reviewBy",
                                fact.reviewBy().toString())));
    }

    private List<UUID> editors() {
        List<?> ids = store.createNativeQuery("select account_id from role_grant where role = ?1")
                .setParameter(1, Role.EDITOR.label())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
