package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.fact.WrittenFacts;

/** The figures of what goes live: each in its newest approved version, written out once and for all in the document. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PublishedFacts {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private FactWriter facts;

    /**
     * The figures of a revision.
     *
     * @throws HeraldException FACT_NOT_APPROVED at each figure of which no version was approved; CHECKS_FAILED at each
     *     for which the language has no words
     */
    WrittenFacts of(Revision revision) {
        WrittenFacts written = facts.of(revision.locale(), revision.content().facts());
        List<Violation> unapproved = new ArrayList<>();
        List<Violation> unsayable = new ArrayList<>();
        for (String key : revision.content().facts()) {
            if (written.find(key).filter(WrittenFacts.Shown::isApproved).isEmpty()) {
                unapproved.add(new Violation("/facts/" + key, "Nobody has approved the figure \"" + key + "\" yet."));
            } else if (written.written(key, false).isEmpty()) {
                unsayable.add(new Violation(
                        "/facts/" + key,
                        "There are no words in " + revision.locale() + " for the figure \"" + key + "\"."));
            }
        }
        refuse(ErrorCode.FACT_NOT_APPROVED, unapproved);
        refuse(ErrorCode.CHECKS_FAILED, unsayable);
        return written;
    }

    private static void refuse(ErrorCode code, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new HeraldException(code, violations.getFirst().detail(), violations);
        }
    }

    /** Notes which versions a publication shows. */
    void keep(UUID publication, WrittenFacts written) {
        for (WrittenFacts.Shown shown : written.all()) {
            int rows = store.createNativeQuery(
                            "insert into publication_fact (publication_id, fact, version) values (?1, ?2, ?3)")
                    .setParameter(1, publication)
                    .setParameter(2, shown.fact().key())
                    .setParameter(3, shown.version().number())
                    .executeUpdate();
            assert rows == 1;
        }
    }
}
