package org.heraldcms.core.publishing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.publishing.recall.Recall;
import org.heraldcms.core.publishing.recall.RecallBook;
import org.jspecify.annotations.Nullable;

/**
 * The way back from public: an edition is withdrawn, an article recalled or deleted. Each command locks the editions it
 * concerns, so that nothing of them goes live meanwhile, and cancels what was planned for them.
 */
@ApplicationScoped
@Transactional
public class Withdrawals {

    private static final int LONGEST_REASON = 1_000;

    @Inject
    private Articles articles;

    @Inject
    private Drafting drafting;

    @Inject
    private Ledger ledger;

    @Inject
    private Schedules schedules;

    @Inject
    private Frontier frontier;

    @Inject
    private RecallBook book;

    @Inject
    private Audit audit;

    /**
     * Takes an edition off sites, and cancels what was planned for it there.
     *
     * @param site key of the site; null: all on which it is live
     * @param reason why; 1 to 1,000 characters, told to the sites
     * @return what has ceased to be live; empty when only plans were cancelled
     * @throws HeraldException NOT_FOUND when it is neither live nor planned on any of them
     */
    public List<Publication> withdraw(
            Actor actor, UUID articleId, LocaleTag locale, @Nullable String site, String reason) {
        actor.require(Permission.PUBLISH);
        requireReason(reason);
        Edition edition = lock(articleId, locale);
        List<Publication> live = ledger.live(articleId).stream()
                .filter(publication -> publication.locale().equals(locale))
                .filter(publication -> site == null || publication.site().equals(site))
                .toList();
        List<Schedule> planned = ledger.planned(edition).stream()
                .filter(plan -> site == null || plan.site().equals(site))
                .toList();
        requireSomething(live, planned);
        live.forEach(publication -> actor.requireAt(Permission.PUBLISH, publication.site()));
        planned.forEach(plan -> actor.requireAt(Permission.PUBLISH, plan.site()));
        schedules.cancel(planned);
        List<Publication> ended = frontier.withdraw(live, ChangeType.EDITION_WITHDRAWN, reason);
        audit.record(
                actor, "edition.withdraw", articleId + "/" + locale, Map.of("sites", sitesOf(ended), "reason", reason));
        return ended;
    }

    /**
     * What a recall took off, and the record by which it is tracked.
     *
     * @param ended what has ceased to be live; empty when only plans were cancelled
     */
    public record Recalled(UUID recall, List<Publication> ended) {}

    /**
     * Takes an article, or one edition of it, off every site at once, and cancels whatever was planned for it. Sites
     * are told before everything else that waits for them, and tracked until each has said that it is gone.
     *
     * @param locale the edition; null: all of them
     * @param reason why; 1 to 1,000 characters, told to the sites
     * @throws HeraldException NOT_FOUND when it is neither live nor planned anywhere
     */
    public Recalled recall(Actor actor, UUID articleId, @Nullable LocaleTag locale, String reason) {
        actor.require(Permission.RECALL);
        requireReason(reason);
        if (locale == null) {
            lockAll(articleId);
        } else {
            lock(articleId, locale);
        }
        List<Publication> live = ledger.live(articleId).stream()
                .filter(publication -> locale == null || publication.locale().equals(locale))
                .toList();
        List<Schedule> planned = schedules.pending(articleId).stream()
                .filter(plan -> locale == null || plan.locale().equals(locale))
                .toList();
        requireSomething(live, planned);
        schedules.cancel(planned);
        List<Publication> ended = frontier.withdraw(live, ChangeType.ARTICLE_RECALLED, reason);
        Recall recall = book.open(
                new RecallBook.Entry(actor, articleId, locale, title(articleId, locale), reason, spans(ended)));
        audit.record(
                actor,
                locale == null ? "article.recall" : "edition.recall",
                locale == null ? articleId.toString() : articleId + "/" + locale,
                Map.of("recall", recall.id(), "sites", sitesOf(ended), "reason", reason));
        return new Recalled(recall.id(), ended);
    }

    private String title(UUID articleId, @Nullable LocaleTag locale) {
        Edition named = locale == null
                ? articles.editions(articles.require(articleId)).getFirst()
                : articles.requireEdition(articleId, locale);
        return articles.newest(named).title();
    }

    private static Map<String, RecallBook.Span> spans(List<Publication> ended) {
        return ended.stream()
                .collect(Collectors.toMap(Publication::site, Withdrawals::span, RecallBook.Span::with, TreeMap::new));
    }

    private static RecallBook.Span span(Publication ended) {
        long position = Objects.requireNonNull(ended.endedBy());
        return new RecallBook.Span(position, position);
    }

    /**
     * Deletes an article that is live nowhere. What outsiders once read stays on record, so that they are still told
     * that it was withdrawn.
     */
    public void delete(Actor actor, UUID articleId) {
        actor.require(Permission.EDIT_ARTICLE);
        lockAll(articleId);
        if (!ledger.live(articleId).isEmpty() || !schedules.pending(articleId).isEmpty()) {
            throw new HeraldException(
                    ErrorCode.STILL_LIVE, "The article is live or planned on a site: withdraw it before deleting it.");
        }
        drafting.delete(actor, articles.lock(articleId));
    }

    @CanIgnoreReturnValue // the lock alone matters when all editions are taken
    private Edition lock(UUID articleId, LocaleTag locale) {
        return articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
    }

    /** Always in the order of locales, so that two commands that lock several editions cannot wait for each other. */
    private void lockAll(UUID articleId) {
        List<LocaleTag> locales = new ArrayList<>();
        articles.editions(articles.require(articleId)).forEach(edition -> locales.add(edition.locale()));
        locales.stream().sorted().forEach(locale -> lock(articleId, locale));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw HeraldException.invalid("/reason", "Say why, in 1 to 1,000 characters.");
        }
    }

    private static void requireSomething(List<Publication> live, List<Schedule> planned) {
        if (live.isEmpty() && planned.isEmpty()) {
            throw HeraldException.notFound("live publication");
        }
    }

    private static List<String> sitesOf(List<Publication> publications) {
        return publications.stream().map(Publication::site).distinct().toList();
    }
}
