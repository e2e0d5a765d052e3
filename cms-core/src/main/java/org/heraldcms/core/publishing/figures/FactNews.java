package org.heraldcms.core.publishing.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/** Tells whoever answers for an article that a figure in it has changed. */
@ApplicationScoped
class FactNews {

    private static final String OWNERS = "select distinct a.owner from article a where a.deleted_at is null and (exists"
            + " (select 1 from edition_fact e where e.article_id = a.id and e.fact = ?1) or exists"
            + " (select 1 from publication p join publication_fact f on f.publication_id = p.id and f.fact = ?1"
            + " where p.article_id = a.id and p.live_until is null))";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Notices notices;

    /** The first version of a figure changes nothing for anybody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void approved(@Observes Facts.Approved approved) {
        Fact fact = approved.fact();
        if (approved.before() != null) {
            List<?> owners =
                    store.createNativeQuery(OWNERS).setParameter(1, fact.key()).getResultList();
            notices.tell(
                    owners.stream().map(UUID.class::cast).toList(),
                    new NewNotice(
                            Kind.FACT_CHANGED,
                            "fact/" + fact.key(),
                            "#/facts/" + fact.key(),
                            Map.of("label", fact.label(), "version", fact.version())));
        }
    }
}
