package org.heraldcms.core.translation.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Severity;
import org.jspecify.annotations.Nullable;

/** What is found in editions, what of it was dismissed, and whether an edition may go on. */
@ApplicationScoped
@Transactional
public class Checks {

    private static final int MOST_TOLD = 50;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private RuleBook rules;

    @Inject
    private FactWriter facts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What is found in an edition.
     *
     * @param revision number of one of its revisions; null: the newest
     */
    public Report of(UUID articleId, LocaleTag locale, @Nullable Integer revision) {
        Edition edition = articles.requireEdition(articleId, locale);
        return of(revision == null ? articles.newest(edition) : articles.requireRevision(articleId, locale, revision));
    }

    private Report of(Revision revision) {
        return of(revision, Checker::whole);
    }

    private Report of(Revision revision, BiFunction<Rules, WrittenSides, Checker> kind) {
        Article article = articles.require(revision.articleId());
        Translation translation = translations.of(article, revision).orElse(null);
        Revision source = translation == null ? revision : translation.source();
        Checker checker = kind.apply(rules.of(article.sourceLocale(), revision.locale()), written(source, revision));
        List<Found> found = HurriedDictionaries.hurry(
                () -> translation == null ? checker.source(revision) : checker.translation(translation, revision));
        Catalogue catalogue = new Catalogue(article.sourceLocale(), revision.locale());
        Map<String, Dismissal> dismissals = found.isEmpty() ? Map.of() : dismissals(revision);
        return new Report(
                revision.number(),
                translation == null ? null : translation.source().number(),
                found.stream()
                        .map(one -> new Report.Item(one, catalogue.message(one), dismissals.get(one.id())))
                        .toList());
    }

    private WrittenSides written(Revision source, Revision target) {
        return new WrittenSides(
                facts.of(source.locale(), source.content().facts()),
                facts.of(target.locale(), target.content().facts()),
                clock.instant());
    }

    private Map<String, Dismissal> dismissals(Revision revision) {
        Map<String, Dismissal> byFinding = new HashMap<>();
        store.createQuery(
                        "select d from Dismissal d where d.articleId = :article and d.locale = :locale",
                        Dismissal.class)
                .setParameter("article", revision.articleId())
                .setParameter("locale", revision.locale().tag())
                .getResultStream()
                .forEach(dismissal -> byFinding.put(dismissal.finding(), dismissal));
        return byFinding;
    }

    /**
     * Lets the newest revision of an edition go on only when nothing stops it. The caller holds the edition's lock.
     *
     * @throws HeraldException CHECKS_FAILED, with each finding at {@code /segments/<id>}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requirePassed(Edition edition) {
        List<Report.Item> blocking = blocking(articles.newest(edition));
        if (!blocking.isEmpty()) {
            throw new HeraldException(
                    ErrorCode.CHECKS_FAILED,
                    blocking.size() == 1
                            ? "One finding stops this edition: mend the text, or have the finding dismissed."
                            : blocking.size()
                                    + " findings stop this edition: mend the text, or have the findings dismissed.",
                    blocking.stream().limit(MOST_TOLD).map(Checks::violation).toList());
        }
    }

    /** What stops a revision, and nobody has dismissed. */
    public List<Report.Item> blocking(Revision revision) {
        return of(revision, Checker::blocking).blocking();
    }

    private static Violation violation(Report.Item item) {
        return new Violation(
                "/segments/" + item.found().finding().segment(), item.message().en());
    }

    /**
     * Says why a finding is none. A warning may be dismissed by whoever may comment there, what stops an edition only by
     * who may decide.
     *
     * @param finding id of a finding of the newest revision
     * @throws HeraldException NOT_FOUND when it is not found any more; FORBIDDEN; INVALID at {@code /reason}
     */
    public Report.Item dismiss(Actor actor, UUID articleId, LocaleTag locale, String finding, String reason) {
        Report.Item item = lock(actor, articleId, locale, finding);
        Dismissal.Key key = new Dismissal.Key(articleId, locale.tag(), finding);
        Dismissal dismissal = store.find(Dismissal.class, key);
        if (dismissal == null) {
            dismissal = new Dismissal(key, item.found(), reason, actor.id(), clock.instant());
            store.persist(dismissal);
        } else {
            dismissal.renew(reason, actor.id(), clock.instant());
        }
        store.flush();
        record(actor, "finding.dismiss", articleId + "/" + locale, item.found(), dismissal.reason());
        return new Report.Item(item.found(), item.message(), dismissal);
    }

    /** Takes a dismissal back; doing so twice changes nothing. */
    public void restore(Actor actor, UUID articleId, LocaleTag locale, String finding) {
        Report.Item item = lock(actor, articleId, locale, finding);
        Dismissal dismissal = store.find(Dismissal.class, new Dismissal.Key(articleId, locale.tag(), finding));
        if (dismissal != null) {
            store.remove(dismissal);
            record(actor, "finding.restore", articleId + "/" + locale, item.found(), dismissal.reason());
        }
    }

    /** The finding, of a revision that stays the newest until the transaction ends. */
    private Report.Item lock(Actor actor, UUID articleId, LocaleTag locale, String finding) {
        Edition edition =
                articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
        actor.require(Permission.COMMENT, locale);
        Report.Item item = of(articles.newest(edition)).items().stream()
                .filter(one -> one.found().id().equals(finding))
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("finding"));
        if (item.found().finding().severity() == Severity.BLOCK) {
            actor.require(Permission.DECIDE, locale);
        }
        return item;
    }

    private void record(Actor actor, String action, String subject, Found found, String reason) {
        Finding finding = found.finding();
        audit.record(
                actor,
                action,
                subject,
                Map.of(
                        "finding",
                        found.id(),
                        "check",
                        finding.check().label(),
                        "segment",
                        finding.segment(),
                        "reason",
                        reason));
    }
}
