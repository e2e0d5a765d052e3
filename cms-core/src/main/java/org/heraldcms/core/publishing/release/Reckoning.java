package org.heraldcms.core.publishing.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.publishing.Arrival;
import org.heraldcms.core.publishing.Departure;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.publishing.Schedule.Action;
import org.heraldcms.core.publishing.Standing;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteLocale;
import org.heraldcms.core.translation.check.Report;
import org.heraldcms.core.translation.check.finding.Check;

/** Takes the items of a release one by one and gathers what they do and what stands in their way. */
final class Reckoning {

    private final Ground ground;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<Plan.Waiting> waiting = new ArrayList<>();
    private final Map<Arrival, ReleaseItem> itemOf = new LinkedHashMap<>();
    private final Set<Standing.Place> there = new HashSet<>();

    Reckoning(Ground ground) {
        this.ground = ground;
        ground.live()
                .values()
                .forEach(all -> all.forEach(
                        live -> there.add(new Standing.Place(live.site(), live.articleId(), live.locale()))));
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    List<Departure> departures() {
        return departures;
    }

    void take(ReleaseItem item) {
        Article article = ground.articles().get(item.articleId());
        Edition edition = ground.editions().get(item.key());
        if (article == null || edition == null) {
            stop(item, Blocker.NOT_FOUND, "The article is not there any more.");
        } else if (item.action() == Action.WITHDRAW) {
            withdraw(item);
        } else {
            publish(item, article, edition);
        }
    }

    private void withdraw(ReleaseItem item) {
        Set<String> missing = new HashSet<>(item.sites());
        int before = departures.size();
        for (Publication live : ground.live().getOrDefault(item.articleId(), List.of())) {
            if (live.locale().equals(item.locale()) && item.isAt(live.site())) {
                departures.add(new Departure(live, ChangeType.EDITION_WITHDRAWN, String.valueOf(item.reason())));
                missing.remove(live.site());
            }
        }
        missing.forEach(site ->
                obstacles.add(new Obstacle(item.id(), Blocker.NOT_LIVE, site, "It is not live on \"" + site + "\".")));
        if (item.sites().isEmpty() && departures.size() == before) {
            stop(item, Blocker.NOT_LIVE, "It is not live on any site.");
        }
    }

    private void publish(ReleaseItem item, Article article, Edition edition) {
        Revision revision = ground.revisions().get(item.meant(edition));
        if (revision == null) {
            stop(item, Blocker.NOT_FOUND, "The edition is not there any more.");
            return;
        }
        Obstacle refusal = ground.refusals().get(item.id());
        if (refusal != null) {
            obstacles.add(refusal);
        }
        if (ground.recalled().contains(item.id())) {
            stop(item, Blocker.RECALLED, "It was recalled since: put it in again if it is to come back.");
        }
        figures(item, revision);
        if (!item.renews(ground.live().getOrDefault(item.articleId(), List.of()))) {
            check(item, revision);
        }
        Arrival all = new Arrival(article, revision, takers(item, article));
        ground.siteRules().apply(all).ifPresent(why -> stop(item, Blocker.NOT_APPROVED, why.detail()));
        all.sites().forEach(site -> obstacles.addAll(ground.shapes().words(item, revision, site)));
        Arrival arrival = new Arrival(article, revision, free(all));
        if (!arrival.sites().isEmpty()) {
            arrivals.add(arrival);
            itemOf.put(arrival, item);
            arrival.sites().forEach(site -> there.add(new Standing.Place(site.key(), item.articleId(), item.locale())));
        }
    }

    /** Where nothing is waited for; the other sites get it when their embargoes end, which holds up nobody else. */
    private List<Site> free(Arrival all) {
        List<Site> free = new ArrayList<>();
        for (Site site : all.sites()) {
            ground.shapes()
                    .embargo(all.revision(), site)
                    .ifPresentOrElse(
                            until -> waiting.add(new Plan.Waiting(all.revision(), site, until)), () -> free.add(site));
        }
        return free;
    }

    private void figures(ReleaseItem item, Revision revision) {
        ground.figures()
                .apply(revision)
                .ifPresent(why -> stop(
                        item,
                        why.code() == ErrorCode.FACT_NOT_APPROVED ? Blocker.FACT_NOT_APPROVED : Blocker.CHECKS_FAILED,
                        why.detail()));
    }

    private void check(ReleaseItem item, Revision revision) {
        List<Report.Item> findings = ground.blocking().apply(revision);
        Predicate<Report.Item> stale = one -> one.found().finding().check() == Check.STALE;
        long outdated = findings.stream().filter(stale).count();
        if (outdated > 0) {
            stop(item, Blocker.OUTDATED, outdated + " segments of its source have changed since it was translated.");
        }
        if (findings.size() > outdated) {
            stop(
                    item,
                    Blocker.CHECKS_FAILED,
                    "The checks found " + (findings.size() - outdated) + " things that stop it.");
        }
    }

    private List<Site> takers(ReleaseItem item, Article article) {
        List<Site> takers = new ArrayList<>();
        for (Site site : ground.sites()) {
            boolean takes = site.takes(article.type(), article.topics(), item.locale());
            if (takes && item.isAt(site.key())) {
                takers.add(site);
            } else if (item.sites().contains(site.key())) {
                obstacles.add(new Obstacle(
                        item.id(),
                        Blocker.SITE_DOES_NOT_TAKE,
                        site.key(),
                        "The site \"" + site.key() + "\" does not take this edition."));
            }
        }
        if (takers.isEmpty() && item.sites().isEmpty()) {
            stop(item, Blocker.SITE_DOES_NOT_TAKE, "No site takes this edition.");
        }
        return takers;
    }

    private void stop(ReleaseItem item, Blocker blocker, String detail) {
        obstacles.add(new Obstacle(item.id(), blocker, null, detail));
    }

    /** The whole, once it is known what stands where it is to go. */
    Plan plan(Standing standing) {
        itemOf.forEach((arrival, item) -> arrival.sites().stream()
                .filter(site -> standing.isTaken(arrival, site))
                .forEach(site -> obstacles.add(new Obstacle(
                        item.id(),
                        Blocker.SLUG_TAKEN,
                        site.key(),
                        "Another article is live on \"" + site.key() + "\" as \""
                                + arrival.revision().slug() + "\"."))));
        missingLocales();
        return new Plan(arrivals, departures, waiting, obstacles);
    }

    /** One word for each language of an article that a site of the release takes and will not get. */
    private void missingLocales() {
        Map<UUID, Set<LocaleTag>> told = new LinkedHashMap<>();
        itemOf.forEach((arrival, item) -> arrival.sites()
                .forEach(site -> site.locales().stream()
                        .map(SiteLocale::locale)
                        .filter(locale -> isMissing(arrival.article(), site, locale))
                        .filter(locale -> told.computeIfAbsent(item.articleId(), none -> new HashSet<>())
                                .add(locale))
                        .forEach(locale -> obstacles.add(new Obstacle(
                                item.id(),
                                Blocker.MISSING_LOCALE,
                                site.key(),
                                "The site \"" + site.key() + "\" takes " + locale
                                        + " too, in which the article is neither live there nor in this release.")))));
    }

    private boolean isMissing(Article article, Site site, LocaleTag locale) {
        return site.takes(article.type(), article.topics(), locale)
                && !there.contains(new Standing.Place(site.key(), article.id(), locale));
    }
}
