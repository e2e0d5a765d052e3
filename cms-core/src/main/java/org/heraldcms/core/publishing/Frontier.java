package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Bulk;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.changelog.NewChange;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * The line between private and public: writes publications together with the changes that announce them. Everything
 * that takes time is done before the log's lock is taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Frontier {

    private static final String INSERT = "insert into publication (id, site, article_id, locale, revision, slug, title,"
            + " type, topics, first_at, live_from, position, document, digest)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private ChangeLog log;

    @Inject
    private Clock clock;

    @Inject
    private Addresses addresses;

    @Inject
    private PublishedFacts facts;

    @Inject
    private Shaping shaping;

    /** What crosses the line together, and what is told beside. */
    public record Crossing(List<Arrival> arrivals, List<Departure> departures, List<NewChange> besides) {}

    /** One document that is about to go live, and what it takes the place of. */
    private record Step(
            UUID id,
            Arrival arrival,
            Site site,
            WrittenFacts facts,
            Document document,
            String title,
            Instant firstAt,
            @Nullable Publication before) {}

    /** A revision on its way to one site, with its figures written out and as the site shapes it. */
    private record Visit(Arrival arrival, Site site, WrittenFacts facts, ShapeContent shape) {}

    /** What is live on each of the sites then; where the same document is live already, it stays. */
    List<Publication> publish(Article article, Revision revision, List<Site> takers) {
        List<Change> changes =
                cross(new Crossing(List.of(new Arrival(article, revision, takers)), List.of(), List.of()));
        assert changes.size() <= takers.size();
        return takers.stream()
                .map(site -> live(revision.articleId(), revision.locale(), site.key())
                        .orElseThrow())
                .toList();
    }

    List<Publication> withdraw(List<Publication> live, ChangeType type, String reason) {
        List<Departure> departures =
                live.stream().map(one -> new Departure(one, type, reason)).toList();
        List<Change> changes = cross(new Crossing(List.of(), departures, List.of()));
        assert changes.size() == live.size();
        return live;
    }

    /** What stands where these are to go. */
    public Standing standing(List<Arrival> arrivals, List<Departure> departures) {
        return Standing.of(store, arrivals, departures);
    }

    /**
     * Lets all of it take effect in the caller's transaction: what leaves first, then what arrives, then what is told
     * beside. A document that would say the same as the one that is live leaves that one alone.
     *
     * @return the changes, in their order
     * @throws HeraldException SLUG_TAKEN, FACT_NOT_APPROVED, CHECKS_FAILED
     */
    public List<Change> cross(Crossing crossing) {
        Instant now = clock.instant();
        List<Step> steps = steps(crossing, now);
        List<NewChange> news = Stream.of(
                        crossing.departures().stream().map(one -> withdrawal(one, now)),
                        steps.stream().map(step -> change(step, now)),
                        crossing.besides().stream())
                .flatMap(some -> some)
                .toList();
        if (news.isEmpty()) {
            return List.of();
        }
        List<Change> changes = log.append(news);
        int left = crossing.departures().size();
        for (int i = 0; i < left; i++) {
            crossing.departures().get(i).live().end(changes.get(i).position(), now);
        }
        write(steps, changes.subList(left, left + steps.size()), now);
        return changes;
    }

    private List<Step> steps(Crossing crossing, Instant now) {
        if (crossing.arrivals().isEmpty()) {
            return List.of();
        }
        Standing standing = standing(crossing.arrivals(), crossing.departures());
        Map<ShapePlace, ShapeBook.Shaped> shaped = shaping.of(crossing.arrivals());
        List<Step> steps = new ArrayList<>();
        for (Arrival arrival : crossing.arrivals()) {
            Publication like = arrival.like();
            WrittenFacts written = like == null ? facts.of(arrival.revision()) : facts.of(like);
            for (Site site : arrival.sites()) {
                ShapeContent shape = shaped.getOrDefault(Shaping.place(arrival, site), ShapeBook.Shaped.NOT)
                        .approved();
                step(standing, new Visit(arrival, site, written, shape), now).ifPresent(steps::add);
            }
        }
        return steps;
    }

    /** Empty when a document cut now would say the same as the one that is live. */
    private Optional<Step> step(Standing standing, Visit visit, Instant now) {
        Arrival arrival = visit.arrival();
        Site site = visit.site();
        requireSlugFree(standing, arrival, site);
        Publication before = standing.live(arrival, site).orElse(null);
        Instant firstAt = standing.firstAt(arrival, site).orElse(now);
        Document.Cut cut = new Document.Cut(
                arrival.article(),
                arrival.revision(),
                site,
                shaping.canonical(site, visit.shape()),
                firstAt,
                now,
                visit.facts(),
                arrival.topics(),
                visit.shape());
        if (before != null && Document.of(cut.at(before.liveFrom())).digest().equals(before.digest())) {
            return Optional.empty();
        }
        return Optional.of(
                new Step(Ids.next(now), arrival, site, visit.facts(), Document.of(cut), cut.title(), firstAt, before));
    }

    private NewChange change(Step step, Instant now) {
        Revision revision = step.arrival().revision();
        Publication before = step.before();
        Announcement announcement = new Announcement(
                before == null ? ChangeType.EDITION_PUBLISHED : ChangeType.EDITION_UPDATED,
                step.site().key(),
                revision.articleId(),
                revision.locale(),
                revision.number(),
                revision.slug(),
                step.title(),
                addresses.document(step.site().key(), revision.articleId(), revision.locale()),
                step.document().digest(),
                null);
        return newChange(announcement, before == null ? null : before.digest(), now);
    }

    private NewChange withdrawal(Departure departure, Instant now) {
        Publication live = departure.live();
        Announcement announcement = new Announcement(
                departure.type(),
                live.site(),
                live.articleId(),
                live.locale(),
                live.revision(),
                live.slug(),
                live.title(),
                addresses.document(live.site(), live.articleId(), live.locale()),
                null,
                departure.reason());
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

    /** Ends first what others take the place of: a site has one live document of an edition, and one under a slug. */
    private void write(List<Step> steps, List<Change> changes, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Publication before = steps.get(i).before();
            long position = changes.get(i).position();
            if (before != null) {
                before.end(position, now);
            }
            rows.add(row(steps.get(i), position, now));
        }
        Bulk.run(store, INSERT, rows);
        facts.keep(steps.stream().collect(Collectors.toMap(Step::id, Step::facts)));
    }

    private static @Nullable Object[] row(Step step, long position, Instant now) {
        Revision revision = step.arrival().revision();
        Article article = step.arrival().article();
        return new @Nullable Object[] {
            step.id(),
            step.site().key(),
            revision.articleId(),
            revision.locale().tag(),
            revision.number(),
            revision.slug(),
            step.title(),
            article.type(),
            "{" + String.join(",", step.arrival().topics()) + "}",
            OffsetDateTime.ofInstant(step.firstAt(), ZoneOffset.UTC),
            OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
            position,
            step.document().bytes(),
            step.document().digest()
        };
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

    private static void requireSlugFree(Standing standing, Arrival arrival, Site site) {
        if (standing.isTaken(arrival, site)) {
            throw HeraldException.at(
                    ErrorCode.SLUG_TAKEN,
                    "/slug",
                    "Another article is live on \"" + site.key() + "\" as \""
                            + arrival.revision().slug() + "\".");
        }
    }
}
