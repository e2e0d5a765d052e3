package org.heraldcms.core.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.jspecify.annotations.Nullable;

/** What writers do: begin an article, save an edition, translate a segment, change what all languages share. */
@ApplicationScoped
@Transactional
public class Drafting {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Slugs slugs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Begins an article with its source edition. */
    public Article begin(Actor actor, ArticleDraft draft) {
        actor.require(Permission.CREATE_ARTICLE);
        if (draft.edition().basedOn() != null) {
            throw HeraldException.invalid("/edition/basedOn", "The source edition is based on no other.");
        }
        Article article = new Article(Ids.next(clock.instant()), draft, actor.id(), clock.instant());
        store.persist(article);
        store.flush();
        Revision first = append(actor, article, draft.sourceLocale(), draft.edition(), null);
        audit.record(actor, "article.begin", subject(first), Map.of("title", first.title()));
        return article;
    }

    /**
     * Saves an edition as a new revision, or begins it. A save that changes nothing makes no revision.
     *
     * @param seen number of the revision that the writer had before them; null when they saw none
     * @return the newest revision afterwards
     * @throws HeraldException PRECONDITION_REQUIRED or STALE when the edition exists and {@code seen} is not its newest
     *     revision; SLUG_TAKEN; INVALID
     */
    public Revision save(Actor actor, UUID articleId, LocaleTag locale, EditionDraft draft, @Nullable Integer seen) {
        Article article = articles.require(articleId);
        requireWriter(actor, article, locale);
        Edition edition = articles.lockEdition(articleId, locale).orElse(null);
        requireSeen(edition, seen);
        Revision newest = edition == null ? null : articles.newest(edition);
        Revision saved = append(actor, article, locale, draft, newest);
        if (saved != newest) {
            touch(article);
            audit.record(actor, "edition.save", subject(saved), Map.of("revision", saved.number()));
        }
        return saved;
    }

    /**
     * Translates one segment: the others keep their text and what they were translated from.
     *
     * @return the newest revision of the translation afterwards
     */
    public Revision saveSegment(
            Actor actor, UUID articleId, LocaleTag locale, SegmentDraft segment, @Nullable Integer seen) {
        Article article = articles.require(articleId);
        requireWriter(actor, article, locale);
        Edition edition =
                articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
        requireSeen(edition, seen);
        Revision newest = articles.newest(edition);
        Basis basis = newest.basis();
        if (basis == null) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The source edition is saved as a whole, not segment by segment.");
        }
        Revision source = articles.newest(articles.requireEdition(articleId, article.sourceLocale()));
        Content content = newest.content().withSegment(segment.id(), segment.content(), source.content());
        Revision saved = store(actor, newest, content, basis.withSegmentOf(segment.id(), source));
        touch(article);
        audit.record(
                actor, "segment.save", subject(saved), Map.of("revision", saved.number(), "segment", segment.id()));
        return saved;
    }

    /**
     * One segment of a translation, as its translator wants it.
     *
     * @param id of a segment of the source
     * @param content its inline content; for title and summary a text
     */
    public record SegmentDraft(String id, JsonNode content) {}

    /** Changes what belongs to all languages. No edition is changed and nothing is published. */
    public Article change(Actor actor, UUID articleId, ArticlePatch patch, long seen) {
        actor.require(Permission.EDIT_ARTICLE);
        Article article = articles.lock(articleId);
        if (article.version() != seen) {
            throw new HeraldException(ErrorCode.STALE, "The article was changed by somebody else meanwhile.");
        }
        if (patch.owner() != null && !accountExists(patch.owner())) {
            throw HeraldException.invalid("/owner", "There is no such account.");
        }
        article.change(patch, clock.instant());
        store.flush();
        audit.record(actor, "article.change", articleId.toString(), Map.of("topics", article.topics()));
        return article;
    }

    /** Puts an article out of sight. The caller has made sure that nothing of it is live. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(Actor actor, Article article) {
        actor.require(Permission.EDIT_ARTICLE);
        article.delete(clock.instant());
        slugs.free(article.id());
        audit.record(actor, "article.delete", article.id().toString(), Map.of());
    }

    private static void requireWriter(Actor actor, Article article, LocaleTag locale) {
        if (locale.equals(article.sourceLocale())) {
            actor.require(Permission.EDIT_ARTICLE);
        } else {
            actor.require(Permission.TRANSLATE, locale);
        }
    }

    private static void requireSeen(@Nullable Edition edition, @Nullable Integer seen) {
        if (edition != null && seen == null) {
            throw HeraldException.at(
                    ErrorCode.PRECONDITION_REQUIRED,
                    "If-Match",
                    "Say with If-Match which revision of the edition you have seen.");
        }
        if (seen != null && (edition == null || edition.revision() != seen)) {
            throw new HeraldException(
                    ErrorCode.STALE, "The edition was saved by somebody else after the revision you have seen.");
        }
    }

    private Revision append(
            Actor actor, Article article, LocaleTag locale, EditionDraft draft, @Nullable Revision newest) {
        Content before = newest == null ? null : newest.content();
        Basis basis = null;
        Content content;
        if (locale.equals(article.sourceLocale())) {
            requireNoBasis(draft);
            content = draft.content().identified(before);
        } else {
            Revision source = sourceOf(article, draft, newest);
            basis = basis(source, newest);
            content = draft.content().pairedWith(source.content(), before);
        }
        String slug = slugs.choose(draft, article.id(), locale, newest);
        Revision next = new Revision(
                new Revision.Key(article.id(), locale.tag(), newest == null ? 1 : newest.number() + 1),
                content,
                slug,
                basis,
                new Revision.Saving(actor.id(), draft.message(), clock.instant()));
        return keep(next, newest);
    }

    private Revision store(Actor actor, Revision newest, Content content, Basis basis) {
        Revision next = new Revision(
                new Revision.Key(newest.articleId(), newest.locale().tag(), newest.number() + 1),
                content,
                newest.slug(),
                basis,
                new Revision.Saving(actor.id(), "", clock.instant()));
        return keep(next, newest);
    }

    private Revision keep(Revision next, @Nullable Revision newest) {
        if (newest == null) {
            store.persist(new Edition(next));
            store.flush();
        } else if (next.saysTheSameAs(newest)) {
            return newest;
        } else {
            articles.requireEdition(next.articleId(), next.locale()).moveTo(next);
        }
        store.persist(next);
        store.flush();
        return next;
    }

    private static void requireNoBasis(EditionDraft draft) {
        if (draft.basedOn() != null) {
            throw HeraldException.invalid("/basedOn", "The source edition is based on no other.");
        }
    }

    private Revision sourceOf(Article article, EditionDraft draft, @Nullable Revision newest) {
        Basis before = newest == null ? null : newest.basis();
        Integer number =
                draft.basedOn() == null && before != null ? Integer.valueOf(before.revision()) : draft.basedOn();
        Edition source = articles.requireEdition(article.id(), article.sourceLocale());
        if (number == null) {
            return articles.newest(source);
        }
        if (number < 1 || number > source.revision()) {
            throw HeraldException.invalid("/basedOn", "The source edition has no revision " + number + ".");
        }
        return articles.requireRevision(article.id(), article.sourceLocale(), number);
    }

    /** A text saved on the same basis as before keeps, segment by segment, what it was translated from. */
    private static Basis basis(Revision source, @Nullable Revision newest) {
        Basis before = newest == null ? null : newest.basis();
        return before != null && source.number() == before.revision() ? before : Basis.wholeOf(source);
    }

    /** Moves the article up in lists; not a change of what all languages share, so its version stays. */
    private void touch(Article article) {
        store.createNativeQuery("update article set updated_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, article.id())
                .executeUpdate();
    }

    private boolean accountExists(UUID account) {
        return !store.createNativeQuery("select 1 from account where id = ?1")
                .setParameter(1, account)
                .getResultList()
                .isEmpty();
    }

    private static String subject(Revision revision) {
        return revision.articleId() + "/" + revision.locale();
    }
}
