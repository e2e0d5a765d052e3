package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.review.workflow.Staff;

/** Finds who may decide about the revisions that are in review. */
@ApplicationScoped
@Transactional
public class Panels {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Staff staff;

    /** Who may decide at the present stage of a review. */
    public Panel of(Review review) {
        return Objects.requireNonNull(of(List.of(review)).get(review.id()));
    }

    /** Who may decide at the present stage of each of these reviews, by its id. */
    public Map<UUID, Panel> of(Collection<Review> reviews) {
        List<Actor> active = staff.active();
        String ids = reviews.stream().map(review -> review.id().toString()).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, Set<UUID>> decided = people(
                ids,
                "select w.id, d.reviewer from review w join decision d on d.review_id = w.id and d.stage = w.stage"
                        + " where w.id = any(cast(?1 as uuid[]))");
        Map<UUID, Set<UUID>> authors = people(
                ids,
                "select distinct w.id, r.author from review w join revision r on (r.article_id, r.locale)"
                        + " = (w.article_id, w.locale) and r.number <= w.revision where w.id = any(cast(?1 as uuid[]))"
                        + " and r.number > coalesce((select max(a.revision) from approval a"
                        + " where (a.article_id, a.locale) = (w.article_id, w.locale)), 0)");
        return reviews.stream()
                .collect(Collectors.toMap(
                        Review::id,
                        review -> new Panel(
                                review.present(),
                                review.locale(),
                                decided.getOrDefault(review.id(), Set.of()),
                                authors.getOrDefault(review.id(), Set.of()),
                                active)));
    }

    /** Who is among those who decide, stage by stage. */
    public List<List<Actor>> deciders(Review review) {
        List<Actor> active = staff.active();
        return review.stages().stream()
                .map(stage -> active.stream()
                        .filter(one -> stage.admits(one, review.locale()))
                        .toList())
                .toList();
    }

    private Map<UUID, Set<UUID>> people(String reviews, String select) {
        Map<UUID, Set<UUID>> people = new HashMap<>();
        for (Object row :
                store.createNativeQuery(select).setParameter(1, reviews).getResultList()) {
            Object[] column = (Object[]) row;
            people.computeIfAbsent((UUID) column[0], none -> new HashSet<>()).add((UUID) column[1]);
        }
        return people;
    }
}
