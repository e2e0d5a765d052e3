package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.changelog.Bulk;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.fact.WrittenFacts;
import org.jspecify.annotations.Nullable;

/** The figures of what goes live: each in its newest approved version, written out once and for all in the document. */
@ApplicationScoped
public class PublishedFacts { // without a transaction of its own: a refusal spoils that of nobody who only asks

    private static final String INSERT =
            "insert into publication_fact (publication_id, fact, version) values (?, ?, ?)";

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
        Optional<HeraldException> refusal = refusal(revision, written);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return written;
    }

    /** The figures of what is live, each in the version that it shows. */
    WrittenFacts of(Publication live) {
        Map<String, Integer> versions = new HashMap<>();
        for (Object one : store.createNativeQuery(
                        "select fact, version from publication_fact where publication_id = ?1")
                .setParameter(1, live.id())
                .getResultList()) {
            Object[] row = (Object[]) one;
            versions.put((String) row[0], ((Number) row[1]).intValue());
        }
        return facts.of(live.locale(), versions);
    }

    /** Why the figures of a revision cannot go live; empty when they can. */
    public Optional<HeraldException> refusal(Revision revision) {
        return refusal(revision, facts.of(revision.locale(), revision.content().facts()));
    }

    private static Optional<HeraldException> refusal(Revision revision, WrittenFacts written) {
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
        return refusal(ErrorCode.FACT_NOT_APPROVED, unapproved).or(() -> refusal(ErrorCode.CHECKS_FAILED, unsayable));
    }

    private static Optional<HeraldException> refusal(ErrorCode code, List<Violation> violations) {
        return violations.stream().findFirst().map(first -> new HeraldException(code, first.detail(), violations));
    }

    /** Notes which versions publications show. */
    void keep(Map<UUID, WrittenFacts> written) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        written.forEach((publication, facts) -> facts.all()
                .forEach(shown -> rows.add(new @Nullable Object[] {
                    publication, shown.fact().key(), shown.version().number()
                })));
        if (!rows.isEmpty()) {
            Bulk.run(store, INSERT, rows);
        }
    }
}
