package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What writers and reviewers note about an edition and its segments. */
@ApplicationScoped
@Transactional
public class Comments {

    private static final int MOST_SHOWN = 500;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The newest 500 comments on an edition, oldest first. */
    public List<Comment> of(Edition edition) {
        return store.createQuery(
                        "select c from Comment c where c.articleId = :article and c.locale = :locale"
                                + " order by c.createdAt desc, c.id desc",
                        Comment.class)
                .setParameter("article", edition.articleId())
                .setParameter("locale", edition.locale().tag())
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .reversed();
    }

    /**
     * Notes something about the newest revision.
     *
     * @param segment id of one of its segments; null: the whole
     */
    public Comment add(Actor actor, UUID articleId, LocaleTag locale, @Nullable String segment, String text) {
        Edition edition = articles.requireEdition(articleId, locale);
        actor.require(Permission.COMMENT, locale);
        Revision revision = articles.newest(edition);
        if (segment != null && !revision.segments().containsKey(segment)) {
            throw HeraldException.invalid("/segment", "The edition has no such segment.");
        }
        Comment comment = new Comment(Ids.next(clock.instant()), revision, segment, text, actor.id(), clock.instant());
        store.persist(comment);
        audit.record(
                actor,
                "comment.add",
                articleId + "/" + locale,
                Map.of("comment", comment.id().toString()));
        return comment;
    }

    /** Calls a comment resolved; doing so twice changes nothing. */
    public Comment resolve(Actor actor, UUID articleId, LocaleTag locale, UUID id) {
        articles.requireEdition(articleId, locale);
        actor.require(Permission.COMMENT, locale);
        Comment comment = store.find(Comment.class, id);
        if (comment == null
                || !comment.articleId().equals(articleId)
                || !comment.locale().equals(locale.tag())) {
            throw HeraldException.notFound("comment");
        }
        if (comment.resolvedAt() == null) {
            comment.resolve(actor.id(), clock.instant());
            audit.record(actor, "comment.resolve", articleId + "/" + locale, Map.of("comment", id.toString()));
        }
        return comment;
    }
}
