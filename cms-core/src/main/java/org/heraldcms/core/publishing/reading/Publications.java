package org.heraldcms.core.publishing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What outsiders read: the publications of a site, live, as of an instant, or ended. Reads the one table
 * {@code publication} and cannot reach a draft.
 */
@ApplicationScoped
@Transactional
public class Publications {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** A language in which an article is live, and its slug there. */
    public record Alternate(LocaleTag locale, String slug) {}

    /** An article in a locale. */
    public record Edition(UUID articleId, LocaleTag locale) {}

    /** The live publication of one edition on a site. */
    public Optional<Published> live(String site, UUID articleId, LocaleTag locale) {
        return best(site, articleId, List.of(locale), null);
    }

    /**
     * The publication of an article in the first locale of a chain that is live.
     *
     * @param at as of that instant; null for now
     */
    public Optional<Published> best(String site, UUID articleId, List<LocaleTag> chain, @Nullable Instant at) {
        return first(of(site).and("p.article_id = ?", articleId)
                .andLive(at)
                .andLocaleIn(chain)
                .byPreference(chain));
    }

    /**
     * The languages in which articles are live on a site, by article and then by locale. Read without the documents.
     *
     * @param at as of that instant; null for now
     */
    public Map<UUID, List<Alternate>> alternates(String site, Collection<UUID> articles, @Nullable Instant at) {
        List<?> rows = Statement.of("p.article_id, p.locale, p.slug")
                .and("p.site = ?", site)
                .and("p.article_id = any(cast(? as uuid[]))", Statement.array(articles))
                .andLive(at)
                .orderBy("p.article_id, p.locale")
                .rows(store, Integer.MAX_VALUE);
        Map<UUID, List<Alternate>> alternates = new HashMap<>();
        for (Object row : rows) {
            Object[] one = (Object[]) row;
            alternates
                    .computeIfAbsent((UUID) one[0], article -> new ArrayList<>())
                    .add(new Alternate(new LocaleTag((String) one[1]), (String) one[2]));
        }
        return alternates;
    }

    /** When something last changed on a site; empty before the first publication. */
    public Optional<Instant> changedAt(String site) {
        return store
                .createNativeQuery("select c.at from change c where c.site = ?1 order by c.position desc limit 1")
                .setParameter(1, site)
                .getResultList()
                .stream()
                .map(Statement::instant)
                .findFirst();
    }

    /**
     * When an article last changed on a site, in whatever locale: what the best edition for a reader is may change with
     * any of them. Empty when it was never there.
     */
    public Optional<Instant> changedAt(String site, UUID articleId) {
        return store
                .createNativeQuery("select c.at from change c where c.position = (select"
                        + " greatest(max(p.position), max(p.ended_by)) from publication p"
                        + " where p.site = ?1 and p.article_id = ?2)")
                .setParameter(1, site)
                .setParameter(2, articleId)
                .getResultList()
                .stream()
                .map(Statement::instant)
                .findFirst();
    }

    /**
     * The publication that a slug means on a site: a live one in the first locale of the chain that has it, else the
     * newest that ever had it.
     *
     * @param at prefers what was live at that instant; null for now
     */
    public Optional<Published> bySlug(String site, String slug, List<LocaleTag> chain, @Nullable Instant at) {
        return first(of(site).and("p.slug = ?", slug)
                        .andLive(at)
                        .andLocaleIn(chain)
                        .byPreference(chain))
                .or(() -> first(of(site).and("p.slug = ?", slug).orderBy("p.position desc")));
    }

    /**
     * The publication of an article in these locales that ended last; empty when none was ever live there.
     *
     * @param at as of that instant; null for now
     */
    public Optional<Published> ended(String site, UUID articleId, List<LocaleTag> locales, @Nullable Instant at) {
        return first(of(site).and("p.article_id = ?", articleId)
                .and("p.live_until is not null")
                .andIfGiven("(p.live_until <= ? or " + Statement.RECALLED + ")", at)
                .andLocaleIn(locales)
                .orderBy("p.ended_by desc"));
    }

    /**
     * These editions, as far as they are live on a site.
     *
     * @param at as of that instant; null for now
     */
    public List<Published> editions(String site, Collection<Edition> editions, @Nullable Instant at) {
        return editions.isEmpty()
                ? List.of()
                : of(site).andLive(at)
                        .and(
                                "(p.article_id, p.locale) in (select * from unnest(cast(? as uuid[]), cast(? as text[])))",
                                Statement.array(editions.stream()
                                        .map(Edition::articleId)
                                        .toList()),
                                Statement.array(
                                        editions.stream().map(Edition::locale).toList()))
                        .read(store, editions.size());
    }

    /** A page of a site's list: of each article one edition. */
    public List<Published> list(Selection selection, int limit) {
        Instant at = selection.at();
        return at == null ? Listing.page(store, selection, limit) : past(selection, at, limit);
    }

    private List<Published> past(Selection selection, Instant at, int limit) {
        Filter filter = selection.filter();
        Statement statement = of(selection.site())
                .andLive(at)
                .andLocaleIn(selection.chain())
                .andBestOf(selection.chain(), at)
                .andIfGiven("p.type = ?", filter.type())
                .andIfGiven("p.first_at >= ?", filter.published().since())
                .andIfGiven("p.first_at < ?", filter.published().before())
                .andIfGiven("p.live_from >= ?", filter.updated().since())
                .andIfGiven("p.live_from < ?", filter.updated().before());
        if (!filter.topics().isEmpty()) {
            statement = statement.and("p.topics && cast(? as text[])", Statement.array(filter.topics()));
        }
        Sorting sorting = selection.sorting();
        Selection.Key after = selection.after();
        if (after != null) {
            statement = statement.and(
                    "(p.first_at, p.article_id) " + sorting.behind() + " (cast(? as timestamptz), cast(? as uuid))",
                    after.value(),
                    after.articleId());
        }
        return statement
                .orderBy("p.first_at " + sorting.direction() + ", p.article_id " + sorting.direction())
                .read(store, limit);
    }

    /** All that is live on any site, in order of position, behind a position: what an index is rebuilt from. */
    public List<Published> allLive(long afterPosition, int limit) {
        return Statement.ofPublished()
                .andLive(null)
                .and("p.position > ?", afterPosition)
                .orderBy("p.position")
                .read(store, limit);
    }

    private Optional<Published> first(Statement statement) {
        return statement.read(store, 1).stream().findFirst();
    }

    private static Statement of(String site) {
        return Statement.ofPublished().and("p.site = ?", site);
    }
}
