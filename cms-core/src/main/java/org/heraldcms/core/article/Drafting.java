package org.heraldcms.core.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.fact.FactReferences;
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
    private Revisions revisions;

    @Inject
    private Slugs slugs;

    @Inject
    private SegmentTexts texts;

    @Inject
    private FactReferences facts;

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
        Revision first = revisions.append(actor, article, draft.sourceLocale(), draft.edition(), null);
        audit.record(
                actor, "article.begin", subject(first), Map.of("title", first.title(), "after", article.audited()));
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
        Edition edition = revisions.lock(articleId, locale);
        requireSeen(edition, seen);
        Revision newest = edition == null ? null : articles.newest(edition);
        Revision saved = revisions.append(actor, article, locale, draft, newest);
        if (saved != newest) {
            touch(article);
            audit.record(actor, "edition.save", subject(saved), told(newest, saved));
        }
        return saved;
    }

    /**
     * Translates some segments, all or none of them; the others keep their text and what they were translated from. Begins
     * the edition when there is none. Where nothing changes there is no new revision.
     *
     * @param segments each at most once
     * @param seen number of the revision that the writer had before them; null when each draft says what it has seen of
     *     its segment, so that whoever works on another one is not in the way
     * @return the newest revision of the translation afterwards
     * @throws HeraldException STALE when somebody else has saved what is saved here; NOT_FOUND for what neither side has;
     *     INVALID or TOO_LARGE; each at {@code /segments/<id>}, a content's fault below it
     */
    public Revision saveSegments(
            Actor actor,
            UUID articleId,
            LocaleTag locale,
            List<SegmentDraft> segments,
            String message,
            @Nullable Integer seen) {
        Article article = articles.require(articleId);
        requireWriter(actor, article, locale);
        Edition edition = revisions.lock(articleId, locale);
        if (seen != null) {
            requireSeen(edition, seen);
        }
        Revision source = articles.newest(articles.requireEdition(articleId, article.sourceLocale()));
        Revision newest = edition == null ? null : articles.newest(edition);
        Work work = newest == null ? Work.begun(source) : Work.goingOn(source, newest);
        Work done = work.with(segments, texts::when);
        facts.requireKnown(factsOf(segments, done.content()));
        EditionDraft draft = new EditionDraft(done.content(), null, null, message);
        Revision saved = revisions.append(
                actor, new Revisions.Identified(articleId, locale, done.content(), done.basis()), draft, newest);
        if (saved != newest) {
            touch(article);
            List<String> ids = segments.stream().map(SegmentDraft::id).toList();
            Map<String, Object> told = new HashMap<>(told(newest, saved));
            told.put("segments", ids);
            audit.record(actor, "segment.save", subject(saved), told);
        }
        return saved;
    }

    /** The figures that saved segments refer to, by the place where a refusal names them. */
    private static Map<String, String> factsOf(List<SegmentDraft> segments, Content content) {
        Set<String> saved = segments.stream().map(SegmentDraft::id).collect(Collectors.toSet());
        Map<String, String> byPlace = new LinkedHashMap<>();
        content.segments().stream()
                .filter(segment -> saved.contains(segment.id()))
                .forEach(segment -> Inline.facts(segment.content())
                        .forEach((place, key) ->
                                byPlace.put(Problems.step("/segments", segment.id()) + "/content" + place, key)));
        return byPlace;
    }

    /**
     * Begins a translation whose blocks a person has paired with those of the source: each keeps the id it has.
     *
     * @throws HeraldException ALREADY_EXISTS when there is such an edition; SLUG_TAKEN
     */
    public Revision beginPaired(Actor actor, UUID articleId, LocaleTag locale, Paired paired) {
        Article article = articles.require(articleId);
        requireWriter(actor, article, locale);
        if (revisions.lock(articleId, locale) != null) {
            throw new HeraldException(
                    ErrorCode.ALREADY_EXISTS, "The article has an edition in " + locale + " already.");
        }
        Revision source = articles.newest(articles.requireEdition(articleId, article.sourceLocale()));
        Content content = paired.draft().content().identified(null);
        Basis basis = (paired.titled() ? Basis.wholeOf(source) : Basis.begun(source)).settled(content, source);
        Revision first = revisions.append(
                actor, new Revisions.Identified(articleId, locale, content, basis), paired.draft(), null);
        touch(article);
        audit.record(actor, "edition.save", subject(first), told(null, first));
        return first;
    }

    /**
     * A translation whose blocks have the ids of those they translate.
     *
     * @param titled whether its title is a translation; else it bears the source's until it has one of its own
     */
    public record Paired(EditionDraft draft, boolean titled) {}

    /**
     * Makes an earlier revision the newest again, as a draft: its content with the ids of its texts and, of a
     * translation, what it was translated from, so that it is as outdated as it is. The edition's address stays.
     *
     * @param number of the revision to restore; where it says what the newest says there is no new revision
     * @param seen number of the revision that the writer had before them
     * @return the newest revision afterwards
     * @throws HeraldException STALE; INVALID at {@code /restores} when there is no such revision
     */
    public Revision restore(Actor actor, Revision.Key number, String message, int seen) {
        UUID articleId = number.articleId();
        LocaleTag locale = new LocaleTag(number.locale());
        Article article = articles.require(articleId);
        requireWriter(actor, article, locale);
        Edition edition = revisions.lock(articleId, locale);
        requireSeen(edition, seen);
        if (edition == null || number.number() < 1 || number.number() > edition.revision()) {
            throw HeraldException.invalid("/restores", "The edition has no revision " + number.number() + ".");
        }
        Revision newest = articles.newest(edition);
        Revision old = articles.requireRevision(articleId, locale, number.number());
        Revision restored = revisions.append(
                actor,
                new Revisions.Identified(articleId, locale, old.content(), old.basis()),
                new EditionDraft(old.content(), null, null, message),
                newest);
        if (restored != newest) {
            touch(article);
            Map<String, Object> told = new HashMap<>(told(newest, restored));
            told.put("restores", old.number());
            audit.record(actor, "edition.restore", subject(restored), told);
        }
        return restored;
    }

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
        Map<String, Object> before = article.audited();
        article.change(patch, clock.instant());
        store.flush();
        audit.record(
                actor,
                "article.change",
                articleId.toString(),
                new Difference(before, article.audited()).detail(Map.of("topics", article.topics())));
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

    /**
     * Fired within the transaction that saves, for those behind this package that must act with it.
     *
     * @param before the newest revision until now; null when the edition began
     */
    public record Saved(@Nullable Revision before, Revision after) {}

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

    private static Map<String, Object> told(@Nullable Revision newest, Revision saved) {
        Map<String, Object> before = newest == null ? Map.of() : Map.of("revision", newest.number());
        return new Difference(before, Map.of("revision", saved.number())).detail(Map.of("revision", saved.number()));
    }

    private static String subject(Revision revision) {
        return revision.articleId() + "/" + revision.locale();
    }
}
