package org.heraldcms.core.review.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Comments as rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CommentRows {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    void add(Comment comment) {
        store.persist(comment);
        store.flush();
    }

    /** A comment on this edition; NOT_FOUND when there is none. */
    Comment require(UUID articleId, LocaleTag locale, UUID id) {
        Comment comment = store.find(Comment.class, id);
        if (comment == null || !comment.isOf(articleId, locale)) {
            throw HeraldException.notFound("comment");
        }
        return comment;
    }

    /** The comment that began a thread. */
    Comment root(Comment comment) {
        UUID parent = comment.parent();
        return parent == null ? comment : store.find(Comment.class, parent);
    }

    /** Behind one of them, oldest first; those of all threads unless it is said which. */
    List<Comment> of(Edition edition, @Nullable Boolean resolved, @Nullable UUID after, int most) {
        Query query = store.createNativeQuery(
                        "select c.* from comment c left join comment r on r.id = c.parent"
                                + " where c.article_id = ?1 and c.locale = ?2"
                                + (after == null ? "" : " and c.id > ?3")
                                + (resolved == null
                                        ? ""
                                        : " and coalesce(r.resolved_at, c.resolved_at) is " + (resolved ? "not" : "")
                                                + " null")
                                + " order by c.id",
                        Comment.class)
                .setParameter(1, edition.articleId())
                .setParameter(2, edition.locale().tag());
        if (after != null) {
            query.setParameter(3, after);
        }
        List<Comment> found = new ArrayList<>();
        query.setMaxResults(most).getResultList().forEach(comment -> found.add((Comment) comment));
        return found;
    }

    /** Those who have spoken or were mentioned in a thread. */
    Set<UUID> heard(UUID root) {
        return people(store.createNativeQuery(
                        "select author from comment where (id = ?1 or parent = ?1) and author is not null"
                                + " union select unnest(mentions) from comment where id = ?1 or parent = ?1")
                .setParameter(1, root));
    }

    /** Those who wrote part of what no approval covers yet. */
    Set<UUID> writers(UUID articleId, LocaleTag locale) {
        return people(store.createNativeQuery(
                        "select distinct r.author from revision r where r.article_id = ?1 and r.locale = ?2"
                                + " and r.number > coalesce((select max(a.revision) from approval a"
                                + " where a.article_id = ?1 and a.locale = ?2), 0)")
                .setParameter(1, articleId)
                .setParameter(2, locale.tag()));
    }

    /** Which of these accounts may sign in. */
    Set<UUID> active(List<UUID> accounts) {
        return people(store.createNativeQuery("select id from account where active and id = any(cast(?1 as uuid[]))")
                .setParameter(1, accounts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))));
    }

    /** How much guests have said about an edition. */
    long byGuests(Edition edition) {
        return ((Number) store.createNativeQuery("select count(*) from comment"
                                + " where article_id = ?1 and locale = ?2 and guest is not null")
                        .setParameter(1, edition.articleId())
                        .setParameter(2, edition.locale().tag())
                        .getSingleResult())
                .longValue();
    }

    private static Set<UUID> people(Query query) {
        Set<UUID> people = new HashSet<>();
        query.getResultList().forEach(id -> people.add((UUID) id));
        return people;
    }
}
