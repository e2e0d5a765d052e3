package org.heraldcms.core.review.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.review.comparison.Judged.Against;
import org.heraldcms.core.review.comparison.Judged.Line;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.WrittenPairs;
import org.heraldcms.core.translation.check.Checks;
import org.heraldcms.core.translation.check.Report;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.readability.Readability;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a reviewer has to see: the newest revision held against what readers have, against its source and
 * against the checks. What readers have is the newest revision that is live on any site; as long as none is, the newest
 * that was approved before.
 */
@ApplicationScoped
@Transactional
public class Judging {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private Checks checks;

    @Inject
    private FactWriter facts;

    @Inject
    private WrittenPairs written;

    /** The newest revision of an edition; NOT_FOUND when there is none. */
    public Judged of(UUID articleId, LocaleTag locale) {
        Article article = articles.require(articleId);
        Revision now = articles.newest(articles.requireEdition(articleId, locale));
        Against against = against(now);
        Map<String, Comparison> before = new LinkedHashMap<>();
        if (against != null) {
            Revision then = articles.requireRevision(articleId, locale, against.revision());
            Comparison.of(then, now, facts.of(locale, facts(then, now))).forEach(one -> before.put(one.id(), one));
        }
        Report report = checks.of(articleId, locale, now.number());
        Desk desk = new Desk(
                article.sourceLocale(),
                now,
                facts.written(now.content(), locale),
                before,
                report.items().stream()
                        .collect(Collectors.groupingBy(
                                item -> item.found().finding().segment())));
        List<Line> lines = translations
                .of(article, now)
                .map(translation -> written.of(translation.segments(), article.sourceLocale(), locale))
                .map(desk::translation)
                .orElseGet(desk::source);
        return new Judged(now, article.sourceLocale(), report.sourceRevision(), against, lines);
    }

    private static Set<String> facts(Revision then, Revision now) {
        Set<String> keys = new HashSet<>(then.content().facts());
        keys.addAll(now.content().facts());
        return keys;
    }

    private @Nullable Against against(Revision now) {
        Object[] column = (Object[]) store.createNativeQuery("select"
                        + " (select l.revision from edition_live l where l.article_id = ?1 and l.locale = ?2),"
                        + " (select max(a.revision) from approval a where a.article_id = ?1 and a.locale = ?2"
                        + " and a.revision < ?3)")
                .setParameter(1, now.articleId())
                .setParameter(2, now.locale().tag())
                .setParameter(3, now.number())
                .getSingleResult();
        if (column[0] != null) {
            return new Against(((Number) column[0]).intValue(), true);
        }
        return column[1] == null ? null : new Against(((Number) column[1]).intValue(), false);
    }

    /** What lies on the reviewer's desk. */
    private record Desk(
            LocaleTag sourceLocale,
            Revision now,
            Content written,
            Map<String, Comparison> before,
            Map<String, List<Report.Item>> findings) {

        List<Line> translation(List<SegmentPair> pairs) {
            List<Line> lines = new ArrayList<>();
            pairs.forEach(pair -> lines.add(line(pair)));
            Map<String, Comparison> gone = new LinkedHashMap<>(before);
            pairs.forEach(pair -> gone.remove(pair.id()));
            gone.values().stream()
                    .filter(one -> one.change() == Comparison.Kind.REMOVED)
                    .forEach(one -> lines.add(removed(one)));
            return lines;
        }

        List<Line> source() {
            Map<String, Segment> present = new LinkedHashMap<>();
            written.segments().forEach(segment -> present.put(segment.id(), segment));
            List<Line> lines = new ArrayList<>();
            for (String id : before.isEmpty() ? present.keySet() : before.keySet()) {
                Segment segment = present.get(id);
                Comparison one = before.get(id);
                if (segment != null) {
                    lines.add(line(segment, one));
                } else if (one != null) {
                    lines.add(removed(one));
                }
            }
            return lines;
        }

        private Line line(SegmentPair pair) {
            Segment target = pair.target();
            return new Line(
                    pair.id(),
                    pair.either().kind(),
                    target,
                    before.get(pair.id()),
                    pair,
                    ease(now.locale(), target),
                    ease(sourceLocale, pair.source()),
                    found(pair.id()));
        }

        private Line line(Segment segment, @Nullable Comparison one) {
            return new Line(
                    segment.id(),
                    segment.kind(),
                    segment,
                    one,
                    null,
                    ease(now.locale(), segment),
                    null,
                    found(segment.id()));
        }

        private static Line removed(Comparison one) {
            return new Line(one.id(), one.kind(), null, one, null, null, null, List.of());
        }

        private List<Report.Item> found(String segment) {
            return findings.getOrDefault(segment, List.of());
        }

        private static @Nullable Integer ease(LocaleTag locale, @Nullable Segment segment) {
            return segment == null
                    ? null
                    : Readability.ease(new Side(locale, segment)).orElse(null);
        }
    }
}
