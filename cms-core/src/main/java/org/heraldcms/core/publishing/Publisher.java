package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.review.SiteRules;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * The one transaction that makes things public.
 *
 * <p>It locks the edition, so that its newest revision stays the newest; checks that this revision is approved and the
 * sites take it; cuts a document for each site; and lets {@link Frontier} move the line between private and public:
 * positions, publications and announcements commit together, or not at all. {@link Withdrawals} is the way back.
 */
@ApplicationScoped
@Transactional
public class Publisher {

    @Inject
    private Articles articles;

    @Inject
    private Approvals approvals;

    @Inject
    private SiteRules siteRules;

    @Inject
    private Sites sites;

    @Inject
    private Frontier frontier;

    @Inject
    private Schedules schedules;

    @Inject
    private ShapeBook shapes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What came of an order.
     *
     * @param live what is live on each site now, in the order they were named; empty when it begins later
     * @param planned what is to happen later, also where a site holds an embargo
     */
    public record Outcome(List<Publication> live, List<Schedule> planned) {}

    /**
     * Publishes the newest revision of an edition, which must be approved, now or later. A site on which the same
     * document is live already is left alone. What was planned for the edition on these sites before is cancelled.
     *
     * @throws HeraldException REVISION_SUPERSEDED, NOT_APPROVED, SITE_DOES_NOT_TAKE, SLUG_TAKEN, FORBIDDEN, INVALID
     */
    public Outcome publish(Actor actor, UUID articleId, LocaleTag locale, PublishOrder order) {
        actor.require(Permission.PUBLISH);
        order.requireFuture(clock.instant());
        Article article = articles.require(articleId);
        Edition edition =
                articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
        approvals.require(edition, order.revision());
        List<Site> takers = takers(article, locale, order);
        takers.forEach(site -> actor.requireAt(Permission.PUBLISH, site.key()));
        siteRules.requireThrough(article, new Revision.Key(articleId, locale.tag(), edition.revision()), takers);
        Revision revision = articles.newest(edition);
        audit.record(actor, "edition.publish", articleId + "/" + locale, detail(revision, takers, order));
        Map<Site, Moment> embargoes = embargoes(revision, takers, order);
        List<Site> free =
                takers.stream().filter(site -> !embargoes.containsKey(site)).toList();
        List<Schedule> planned = new ArrayList<>(plan(actor, revision, takers, free, order));
        planned.addAll(schedules.await(actor, new Schedules.Held(revision, order.begin(clock.instant()), embargoes)));
        return new Outcome(
                order.isLater(clock.instant()) ? List.of() : frontier.publish(article, revision, free),
                List.copyOf(planned));
    }

    /** Those that end later than the order begins; the others need not wait, and do not wait for these. */
    private Map<Site, Moment> embargoes(Revision revision, List<Site> takers, PublishOrder order) {
        Map<ShapePlace, Moment> held =
                shapes.embargoes(ShapeBook.places(revision.articleId(), revision.locale(), keys(takers)));
        Map<Site, Moment> embargoes = new LinkedHashMap<>();
        for (Site site : takers) {
            Moment until = held.get(new ShapePlace(revision.articleId(), revision.locale(), site.key()));
            if (until != null
                    && (order.from() == null || until.at().isAfter(order.from().at()))) {
                order.requireEndBehind(until, site.key());
                embargoes.put(site, until);
            }
        }
        return embargoes;
    }

    private List<Schedule> plan(
            Actor actor, Revision revision, List<Site> takers, List<Site> free, PublishOrder order) {
        List<String> keys = keys(takers);
        schedules.cancel(schedules.pending(revision.articleId()).stream()
                .filter(plan -> plan.locale().equals(revision.locale()) && keys.contains(plan.site()))
                .toList());
        List<Schedule> planned = new ArrayList<>();
        if (order.from() != null && order.isLater(clock.instant())) {
            planned.addAll(schedules.plan(actor, Schedule.Action.PUBLISH, revision, free, order.from()));
        }
        if (order.until() != null) {
            planned.addAll(schedules.plan(actor, Schedule.Action.WITHDRAW, revision, takers, order.until()));
        }
        return List.copyOf(planned);
    }

    private static Map<String, Object> detail(Revision revision, List<Site> takers, PublishOrder order) {
        return Map.of(
                "revision", revision.number(),
                "sites", keys(takers),
                "from", instant(order.from()),
                "until", instant(order.until()));
    }

    private static String instant(@Nullable Moment moment) {
        return moment == null ? "" : moment.at().toString();
    }

    private List<Site> takers(Article article, LocaleTag locale, PublishOrder order) {
        List<String> named = order.sites();
        if (named == null) {
            List<Site> takers = sites.all().stream()
                    .filter(site -> takes(site, article, locale))
                    .toList();
            if (takers.isEmpty()) {
                throw new HeraldException(ErrorCode.SITE_DOES_NOT_TAKE, "No site takes this edition.");
            }
            return takers;
        }
        List<Site> takers = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            takers.add(taker(article, locale, named.get(i), "/sites/" + i));
        }
        return takers;
    }

    private Site taker(Article article, LocaleTag locale, String key, String pointer) {
        Site site = sites.find(key).orElseThrow(() -> HeraldException.invalid(pointer, "There is no such site."));
        if (!takes(site, article, locale)) {
            throw HeraldException.at(
                    ErrorCode.SITE_DOES_NOT_TAKE, pointer, "The site \"" + key + "\" does not take this edition.");
        }
        return site;
    }

    private static boolean takes(Site site, Article article, LocaleTag locale) {
        return site.takes(article.type(), article.topics(), locale);
    }

    private static List<String> keys(List<Site> sites) {
        return sites.stream().map(Site::key).toList();
    }
}
