package org.heraldcms.core.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.Approvals;
import org.heraldcms.core.publishing.Arrival;
import org.heraldcms.core.publishing.Frontier;
import org.heraldcms.core.publishing.Ledger;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.publishing.PublishedFacts;
import org.heraldcms.core.publishing.Schedule.Action;
import org.heraldcms.core.publishing.Standing;
import org.heraldcms.core.publishing.recall.Recall;
import org.heraldcms.core.publishing.recall.RecallBook;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.review.SiteRules;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.heraldcms.core.translation.check.Checks;

/** Works out what a release would do. Reads for all items together, so that a thousand take no thousand statements. */
@ApplicationScoped
@Transactional
class Planner {

    @Inject
    private Articles articles;

    @Inject
    private Approvals approvals;

    @Inject
    private Checks checks;

    @Inject
    private Sites sites;

    @Inject
    private Ledger ledger;

    @Inject
    private RecallBook book;

    @Inject
    private Frontier frontier;

    @Inject
    private PublishedFacts facts;

    @Inject
    private SiteRules rules;

    @Inject
    private ShapeBook shapes;

    /** What these items would do now. */
    Plan look(List<ReleaseItem> items) {
        return plan(items, articles.editions(keys(items)));
    }

    /** What they do now; their editions are locked until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Plan hold(List<ReleaseItem> items) {
        return plan(items, articles.lockEditions(keys(items)));
    }

    private static List<Edition.Key> keys(List<ReleaseItem> items) {
        return items.stream().map(ReleaseItem::key).distinct().toList();
    }

    private Plan plan(List<ReleaseItem> items, List<Edition> editions) {
        Reckoning reckoning = new Reckoning(ground(items, editions));
        items.forEach(reckoning::take);
        Standing standing = frontier.standing(reckoning.arrivals(), reckoning.departures());
        return reckoning.plan(standing);
    }

    private Ground ground(List<ReleaseItem> items, List<Edition> editions) {
        Set<UUID> ids = items.stream().map(ReleaseItem::articleId).collect(Collectors.toSet());
        Map<UUID, Article> found =
                articles.all(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        Map<UUID, List<Publication>> live =
                ledger.live(ids).stream().collect(Collectors.groupingBy(Publication::articleId));
        Map<Edition.Key, Edition> there = editions.stream()
                .filter(edition -> found.containsKey(edition.articleId()))
                .collect(Collectors.toMap(
                        edition -> new Edition.Key(
                                edition.articleId(), edition.locale().tag()),
                        Function.identity()));
        Map<UUID, Obstacle> refusals = refusals(items, there, live);
        return new Ground(
                found,
                there,
                revisions(items, there),
                live,
                sites.all(),
                recalled(items),
                refusals,
                checks::blocking,
                facts::refusal,
                siteRules(),
                shaping(items));
    }

    private Shaping shaping(List<ReleaseItem> items) {
        List<String> all = sites.all().stream().map(Site::key).toList();
        List<ShapePlace> places = items.stream()
                .filter(item -> item.action() == Action.PUBLISH)
                .flatMap(item ->
                        ShapeBook.places(
                                item.articleId(), item.locale(), item.sites().isEmpty() ? all : item.sites())
                                .stream())
                .distinct()
                .toList();
        return new Shaping(shapes.of(places), shapes);
    }

    /** Asked for each only where a site has a workflow of its own. */
    private Function<Arrival, Optional<HeraldException>> siteRules() {
        return rules.exist()
                ? arrival -> rules.refusal(arrival.article(), arrival.revision().key(), arrival.sites())
                : arrival -> Optional.empty();
    }

    /** Whether each is approved, asked before their texts are read. */
    private Map<UUID, Obstacle> refusals(
            List<ReleaseItem> items, Map<Edition.Key, Edition> editions, Map<UUID, List<Publication>> live) {
        Map<UUID, Obstacle> refusals = new HashMap<>();
        for (ReleaseItem item : items) {
            Edition edition = editions.get(item.key());
            boolean renews = item.renews(live.getOrDefault(item.articleId(), List.of()));
            if (edition != null && item.action() == Action.PUBLISH && !renews) {
                approvals
                        .refusal(edition, item.revision())
                        .ifPresent(why -> refusals.put(item.id(), obstacle(item, why)));
            }
        }
        return refusals;
    }

    private static Obstacle obstacle(ReleaseItem item, HeraldException why) {
        Blocker blocker =
                why.code() == ErrorCode.REVISION_SUPERSEDED ? Blocker.REVISION_SUPERSEDED : Blocker.NOT_APPROVED;
        return new Obstacle(item.id(), blocker, null, why.detail());
    }

    private Map<Revision.Key, Revision> revisions(List<ReleaseItem> items, Map<Edition.Key, Edition> editions) {
        Set<Revision.Key> wanted = items.stream()
                .filter(item -> item.action() == Action.PUBLISH)
                .filter(item -> editions.containsKey(item.key()))
                .map(item -> item.meant(Objects.requireNonNull(editions.get(item.key()))))
                .collect(Collectors.toSet());
        return articles.revisions(wanted).stream().collect(Collectors.toMap(Revision::key, Function.identity()));
    }

    private Set<UUID> recalled(List<ReleaseItem> items) {
        List<Recall> recalls =
                book.of(items.stream().map(ReleaseItem::articleId).collect(Collectors.toSet()));
        return items.stream()
                .filter(item -> item.action() == Action.PUBLISH)
                .filter(item -> recalls.stream()
                        .anyMatch(recall -> recall.concerns(item.articleId(), item.locale())
                                && recall.at().isAfter(item.addedAt())))
                .map(ReleaseItem::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
