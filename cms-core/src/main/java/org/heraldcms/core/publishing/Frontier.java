package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.changelog.NewChange;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * The line between private and public: writes publications together with the changes that announce them. Everything
 * that takes time is done before the log's lock is taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Frontier {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private ChangeLog log;

    @Inject
    private Sites sites;

    @Inject
    private Clock clock;

    @Inject
    private Addresses addresses;

    @Inject
    private PublishedFacts facts;

    /** What is about to go live, on whichever sites. */
    private record Going(Article article, Revision revision, WrittenFacts facts, Instant now) {}

    /** One document that is about to go live, and what it takes the place of. */
    private record Step(
            Site site,
            Document document,
            WrittenFacts facts,
            Instant firstAt,
            @Nullable Publication before) {}

    List<Publication> publish(Article article, Revision revision, List<Site> takers) {
        Instant now = clock.instant();
        Going going = new Going(article, revision, facts.of(revision), now);
        List<Step> steps = takers.stream()
                .map(site -> step(going, site))
                .flatMap(Optional::stream)
                .toList();
        List<Change> changes = steps.isEmpty()
                ? List.of()
                : log.append(
                        steps.stream().map(step -> change(revision, step, now)).toList());
        for (int i = 0; i < steps.size(); i++) {
            write(article, revision, steps.get(i), changes.get(i).position(), now);
        }
        return takers.stream()
                .map(site -> live(revision.articleId(), revision.locale(), site.key())
                        .orElseThrow())
                .toList();
    }

    List<Publication> withdraw(List<Publication> live, ChangeType type, String reason) {
        Instant now = clock.instant();
        if (live.isEmpty()) {
            return List.of();
        }
        List<Change> changes = log.append(live.stream()
                .map(publication -> withdrawal(publication, type, reason, now))
                .toList());
        for (int i = 0; i < live.size(); i++) {
            live.get(i).end(changes.get(i).position(), now);
        }
        store.flush();
        return live;
    }

    /** Empty when a document cut now would say the same as the one that is live. */
    private Optional<Step> step(Going going, Site site) {
        Revision revision = going.revision();
        requireSlugFree(revision, site);
        Site canonical = site.canonicalSite().map(sites::require).orElse(site);
        Publication before =
                live(revision.articleId(), revision.locale(), site.key()).orElse(null);
        Instant firstAt = firstAt(revision, site).orElse(going.now());
        Document.Cut cut =
                new Document.Cut(going.article(), revision, site, canonical, firstAt, going.now(), going.facts());
        if (before != null && Document.of(cut.at(before.liveFrom())).digest().equals(before.digest())) {
            return Optional.empty();
        }
        return Optional.of(new Step(site, Document.of(cut), going.facts(), firstAt, before));
    }

    private NewChange change(Revision revision, Step step, Instant now) {
        ChangeType type = step.before() == null ? ChangeType.EDITION_PUBLISHED : ChangeType.EDITION_UPDATED;
        Announcement announcement = new Announcement(
                type,
                step.site().key(),
                revision.articleId(),
                revision.locale(),
                revision.number(),
                revision.slug(),
                revision.title(),
                addresses.document(step.site().key(), revision.articleId(), revision.locale()),
                step.document().digest(),
                null);
        return newChange(
                announcement, step.before() == null ? null : step.before().digest(), now);
    }

    private NewChange withdrawal(Publication live, ChangeType type, String reason, Instant now) {
        Announcement announcement = new Announcement(
                type,
                live.site(),
                live.articleId(),
                live.locale(),
                live.revision(),
                live.slug(),
                live.title(),
                addresses.document(live.site(), live.articleId(), live.locale()),
                null,
                reason);
        return newChange(announcement, live.digest(), now);
    }

    private static NewChange newChange(Announcement said, @Nullable String replaced, Instant now) {
        return new NewChange(
                said.type(),
                said.site(),
                said.articleId(),
                said.locale(),
                said.revision(),
                said.digest(),
                replaced,
                (position, id) -> said.at(position, now));
    }

    private void write(Article article, Revision revision, Step step, long position, Instant now) {
        if (step.before() != null) {
            step.before().end(position, now);
            store.flush();
        }
        UUID id = Ids.next(now);
        store.createNativeQuery("insert into publication (id, site, article_id, locale, revision, slug, title, type,"
                        + " topics, first_at, live_from, position, document, digest)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
                .setParameter(1, id)
                .setParameter(2, step.site().key())
                .setParameter(3, revision.articleId())
                .setParameter(4, revision.locale().tag())
                .setParameter(5, revision.number())
                .setParameter(6, revision.slug())
                .setParameter(7, revision.title())
                .setParameter(8, article.type())
                .setParameter(9, "{" + String.join(",", article.topics()) + "}")
                .setParameter(10, java.sql.Timestamp.from(step.firstAt()))
                .setParameter(11, java.sql.Timestamp.from(now))
                .setParameter(12, position)
                .setParameter(13, step.document().bytes())
                .setParameter(14, step.document().digest())
                .executeUpdate();
        facts.keep(id, step.facts());
    }

    Optional<Publication> live(UUID articleId, LocaleTag locale, String site) {
        return store.createQuery(
                        "select p from Publication p where p.articleId = :article and p.locale = :locale"
                                + " and p.site = :site and p.liveUntil is null",
                        Publication.class)
                .setParameter("article", articleId)
                .setParameter("locale", locale.tag())
                .setParameter("site", site)
                .getResultStream()
                .findFirst();
    }

    private Optional<Instant> firstAt(Revision revision, Site site) {
        return store.createQuery(
                        "select p.firstAt from Publication p where p.articleId = :article and p.locale = :locale"
                                + " and p.site = :site order by p.position",
                        Instant.class)
                .setParameter("article", revision.articleId())
                .setParameter("locale", revision.locale().tag())
                .setParameter("site", site.key())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void requireSlugFree(Revision revision, Site site) {
        boolean taken = !store.createQuery(
                        "select p.articleId from Publication p where p.site = :site and p.locale = :locale"
                                + " and p.slug = :slug and p.liveUntil is null and p.articleId <> :article",
                        UUID.class)
                .setParameter("site", site.key())
                .setParameter("locale", revision.locale().tag())
                .setParameter("slug", revision.slug())
                .setParameter("article", revision.articleId())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw HeraldException.at(
                    ErrorCode.SLUG_TAKEN,
                    "/slug",
                    "Another article is live on \"" + site.key() + "\" as \"" + revision.slug() + "\".");
        }
    }
}
