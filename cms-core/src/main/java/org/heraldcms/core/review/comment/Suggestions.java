package org.heraldcms.core.review.comment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.EditionDraft;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/** Suggested edits, and what becomes of them. To decline one is to resolve its thread. */
@ApplicationScoped
@Transactional
public class Suggestions {

    private static final String MESSAGE = "A suggestion was accepted.";

    @Inject
    private Articles articles;

    @Inject
    private Drafting drafting;

    @Inject
    private CommentRows rows;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Saves what a comment suggests as a new revision, and resolves the thread. What the segment was translated from stays:
     * a stale one is stale still.
     *
     * @throws HeraldException FORBIDDEN, NOT_FOUND; ILLEGAL_TRANSITION when the thread is resolved; STALE when the segment
     *     has changed since
     */
    public Comments.Said accept(Actor actor, UUID articleId, LocaleTag locale, UUID id) {
        Article article = articles.require(articleId);
        Edition edition =
                articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
        requireWriter(actor, article, locale);
        Comment comment = rows.require(articleId, locale, id);
        Comment root = rows.root(comment);
        String segment = comment.segment();
        JsonNode suggestion = comment.suggestion();
        if (segment == null || suggestion == null) {
            throw HeraldException.notFound("suggestion");
        }
        if (root.resolvedAt() != null) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "The thread is resolved: open it again first.");
        }
        Revision newest = articles.newest(edition);
        requireSame(articles.requireRevision(articleId, locale, comment.revision()), newest, segment);
        Revision saved = save(actor, newest, segment, suggestion);
        comment.acceptedAs(saved.number());
        root.resolve(actor.id(), clock.instant());
        audit.record(
                actor,
                "comment.accept",
                Comments.subject(comment),
                Map.of("comment", comment.id(), "segment", segment, "revision", saved.number()));
        return new Comments.Said(comment, root);
    }

    private Revision save(Actor actor, Revision newest, String segment, JsonNode suggestion) {
        Basis basis = newest.basis();
        if (basis == null) {
            EditionDraft draft = new EditionDraft(
                    newest.content().withSegment(segment, suggestion, newest.content()), null, null, MESSAGE);
            return drafting.save(actor, newest.articleId(), newest.locale(), draft, newest.number());
        }
        SegmentDraft draft = new SegmentDraft(
                segment,
                suggestion,
                basis.origins().get(segment),
                newest.segments().get(segment),
                Provenance.PERSON);
        return drafting.saveSegments(actor, newest.articleId(), newest.locale(), List.of(draft), MESSAGE, null);
    }

    private static void requireSame(Revision then, Revision now, String segment) {
        String hash = then.segments().get(segment);
        if (hash == null || !hash.equals(now.segments().get(segment))) {
            throw new HeraldException(
                    ErrorCode.STALE, "The segment has changed since this was suggested: look at it as it is now.");
        }
    }

    private static void requireWriter(Actor actor, Article article, LocaleTag locale) {
        if (locale.equals(article.sourceLocale())) {
            actor.require(Permission.EDIT_ARTICLE);
        } else {
            actor.require(Permission.TRANSLATE, locale);
        }
    }
}
