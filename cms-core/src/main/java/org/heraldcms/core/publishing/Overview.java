package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.translation.Progress;
import org.jspecify.annotations.Nullable;

/** Where articles stand in all their languages: draft, review and what is live, at a glance. */
@ApplicationScoped
@Transactional
public class Overview {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * What to show; a null filter lets everything pass. The filters on editions must all hold for one and the same
     * edition.
     *
     * @param text part of the title or address of an edition, in any case
     * @param before shows what was touched before this place; null: from the newest on
     */
    public record Filter(
            @Nullable String text,
            @Nullable LocaleTag locale,
            @Nullable EditionState state,
            @Nullable String topic,
            @Nullable Boolean outdated,
            @Nullable Place before) {}

    /** A place in the list: articles are ordered by when they were touched, then by id, newest first. */
    public record Place(Instant updatedAt, UUID id) {}

    /** An article and where each of its editions stands, the source edition first. */
    public record Entry(Article article, List<EditionEntry> editions) {}

    /**
     * Where an edition stands.
     *
     * @param progress how far its translation is; null for the source edition, which translates nothing
     * @param stage name of the stage at which its review stands; null when it is not in review
     * @param dueAt by when that stage shall be decided; null: whenever
     */
    public record EditionEntry(
            LocaleTag locale,
            String title,
            String slug,
            int revision,
            EditionState state,
            boolean outdated,
            Instant updatedAt,
            List<Live> live,
            @Nullable Progress progress,
            @Nullable String stage,
            @Nullable Instant dueAt) {}

    /** What of an edition is live on a site. */
    public record Live(String site, int revision, Instant from) {}

    /** The articles that pass the filter, at most {@code limit} of them. */
    public List<Entry> list(Filter filter, int limit) {
        List<Object> values = new ArrayList<>();
        Query query = store.createNativeQuery(
                "select a.* from article a where " + conditions(filter, values)
                        + " order by a.updated_at desc, a.id desc",
                Article.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<Article> articles = new ArrayList<>();
        for (Object article : query.setMaxResults(limit).getResultList()) {
            articles.add((Article) article);
        }
        return entries(articles);
    }

    /** Where one article stands. */
    public Entry of(Article article) {
        return entries(List.of(article)).getFirst();
    }

    /** Where one edition stands; NOT_FOUND when there is none. */
    public EditionEntry of(UUID articleId, LocaleTag locale) {
        return editions(new Scope(List.of(articleId), locale)).getOrDefault(articleId, List.of()).stream()
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("edition"));
    }

    private static String conditions(Filter filter, List<Object> values) {
        List<String> all = new ArrayList<>(List.of("a.deleted_at is null"));
        Place before = filter.before();
        if (before != null) {
            all.add("(a.updated_at, a.id) < (" + bound(values, Timestamp.from(before.updatedAt())) + ", "
                    + bound(values, before.id()) + ")");
        }
        if (filter.topic() != null) {
            all.add(bound(values, filter.topic()) + " = any(a.topics)");
        }
        List<String> ofEdition = editionConditions(filter, values);
        if (!ofEdition.isEmpty()) {
            all.add("exists (select 1 from edition_overview o where o.article_id = a.id and "
                    + String.join(" and ", ofEdition) + ")");
        }
        return String.join(" and ", all);
    }

    private static List<String> editionConditions(Filter filter, List<Object> values) {
        List<String> all = new ArrayList<>();
        if (filter.locale() != null) {
            all.add("o.locale = " + bound(values, filter.locale().tag()));
        }
        if (filter.state() != null) {
            all.add("o.state = " + bound(values, filter.state().label()));
        }
        if (filter.outdated() != null) {
            all.add(filter.outdated() ? "o.outdated" : "not o.outdated");
        }
        if (filter.text() != null) {
            String text = bound(values, "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            all.add("(o.title ilike " + text + " or o.slug ilike " + text + ")");
        }
        return all;
    }

    /** Binds a value and gives the marker that stands for it. */
    private static String bound(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private List<Entry> entries(List<Article> articles) {
        Map<UUID, List<EditionEntry>> editions =
                editions(new Scope(articles.stream().map(Article::id).toList(), null));
        return articles.stream()
                .map(article ->
                        new Entry(article, sourceFirst(article, editions.getOrDefault(article.id(), List.of()))))
                .toList();
    }

    private static List<EditionEntry> sourceFirst(Article article, List<EditionEntry> editions) {
        List<EditionEntry> ordered = new ArrayList<>(editions);
        ordered.sort(Comparator.comparing(one -> !one.locale().equals(article.sourceLocale())));
        return List.copyOf(ordered);
    }

    private Map<UUID, List<EditionEntry>> editions(Scope scope) {
        Map<String, List<Live>> live = live(scope);
        Map<String, Progress> progress = progress(scope);
        Map<UUID, List<EditionEntry>> found = new HashMap<>();
        for (Object row : scope.rows(
                store,
                "select article_id, locale, title, slug, revision, state, outdated, updated_at, stage, due_at"
                        + " from edition_overview",
                "order by locale")) {
            Object[] column = (Object[]) row;
            UUID id = (UUID) column[0];
            found.computeIfAbsent(id, none -> new ArrayList<>())
                    .add(new EditionEntry(
                            new LocaleTag((String) column[1]),
                            (String) column[2],
                            (String) column[3],
                            ((Number) column[4]).intValue(),
                            EditionState.of((String) column[5]),
                            (Boolean) column[6],
                            InstantColumn.read(column[7]),
                            live.getOrDefault(id + "/" + column[1], List.of()),
                            progress.get(id + "/" + column[1]),
                            (String) column[8],
                            column[9] == null ? null : InstantColumn.read(column[9])));
        }
        return found;
    }

    private Map<String, List<Live>> live(Scope scope) {
        Map<String, List<Live>> found = new HashMap<>();
        for (Object row : scope.rows(
                store,
                "select article_id, locale, site, revision, live_from from publication",
                "and live_until is null order by site")) {
            Object[] column = (Object[]) row;
            found.computeIfAbsent(column[0] + "/" + column[1], none -> new ArrayList<>())
                    .add(new Live((String) column[2], ((Number) column[3]).intValue(), InstantColumn.read(column[4])));
        }
        return found;
    }

    private Map<String, Progress> progress(Scope scope) {
        Map<String, Progress> found = new HashMap<>();
        for (Object row : scope.rows(
                store,
                "select article_id, locale, segments, untranslated, translated, stale, reviewed from edition_progress",
                "")) {
            Object[] column = (Object[]) row;
            int[] counts = Arrays.stream(column, 2, column.length)
                    .mapToInt(count -> ((Number) count).intValue())
                    .toArray();
            found.put(column[0] + "/" + column[1], new Progress(counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
        return found;
    }

    /** Whose editions are wanted: in all locales, or in one, so that saving one costs the same however many there are. */
    private record Scope(List<UUID> articles, @Nullable LocaleTag locale) {

        List<?> rows(EntityManager store, String select, String rest) {
            String ids = articles.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            Query query = store.createNativeQuery(select + " where article_id = any(cast(?1 as uuid[]))"
                    + (locale == null ? "" : " and locale = ?2") + " " + rest);
            query.setParameter(1, ids);
            if (locale != null) {
                query.setParameter(2, locale.tag());
            }
            return query.getResultList();
        }
    }
}
