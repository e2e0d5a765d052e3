package org.heraldcms.core.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentTexts;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What waits for translators: segments that became stale, were never translated, or have lost their source. */
@ApplicationScoped
@Transactional
public class Backlog {

    /** So many segments of an edition are shown; who wants all of them opens the edition. */
    private static final int MOST_SHOWN = 100;

    @Inject
    private Behind behind;

    @Inject
    private Articles articles;

    @Inject
    private SegmentTexts texts;

    /** A place in the list: editions are ordered by when a text of their source last changed, newest first. */
    public record Place(Instant since, UUID articleId, LocaleTag locale) {}

    /**
     * An edition that waits.
     *
     * @param since when a text of its source last changed
     * @param total how many of its segments wait
     * @param items at most 100 of them, what changed last first
     */
    public record Entry(
            UUID articleId,
            LocaleTag locale,
            LocaleTag sourceLocale,
            String title,
            Instant since,
            int total,
            List<Item> items) {}

    /** A segment that waits since the source revision that made its source what it is, or took it out. */
    public record Item(SegmentPair pair, Instant since) {}

    /**
     * What waits where the actor may translate.
     *
     * @param locale where alone to look; null: in all those locales
     */
    public List<Entry> list(Actor actor, @Nullable LocaleTag locale, @Nullable Place before, int limit) {
        actor.require(Permission.READ);
        if (locale != null) {
            actor.require(Permission.TRANSLATE, locale);
        }
        Set<LocaleTag> locales =
                locale == null ? actor.locales(Permission.TRANSLATE).orElse(null) : Set.of(locale);
        List<Behind.Edition> editions = behind.find(locales, before, limit);
        Material material = material(editions);
        return editions.stream().map(material::entry).toList();
    }

    private Material material(List<Behind.Edition> editions) {
        Map<Revision.Key, Revision> revisions = articles
                .revisions(editions.stream()
                        .flatMap(one -> Stream.of(one.source(), one.target()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Revision::key, Function.identity()));
        Set<String> gone = editions.stream()
                .flatMap(one -> {
                    Basis basis = found(revisions, one.target()).basis();
                    return basis == null ? Stream.of() : basis.gone(found(revisions, one.source())).stream();
                })
                .collect(Collectors.toSet());
        Set<UUID> all = editions.stream().map(one -> one.source().articleId()).collect(Collectors.toSet());
        return new Material(revisions, new Past(texts.of(gone), Set.of()), texts.lastChanges(all));
    }

    private static Revision found(Map<Revision.Key, Revision> revisions, Revision.Key key) {
        return Objects.requireNonNull(revisions.get(key));
    }

    /** All that the entries of a page are made of, read at once. */
    private record Material(Map<Revision.Key, Revision> revisions, Past past, Map<UUID, Map<String, Instant>> changes) {

        Entry entry(Behind.Edition edition) {
            Revision source = found(revisions, edition.source());
            Revision target = found(revisions, edition.target());
            List<Item> items = new Translation(source, target, past)
                    .segments().stream()
                            .filter(SegmentPair::waits)
                            .map(pair -> new Item(pair, since(edition, pair)))
                            .sorted(Comparator.comparing(Item::since).reversed())
                            .toList();
            return new Entry(
                    target.articleId(),
                    target.locale(),
                    source.locale(),
                    target.title(),
                    edition.changedAt(),
                    items.size(),
                    items.subList(0, Math.min(MOST_SHOWN, items.size())));
        }

        private Instant since(Behind.Edition edition, SegmentPair pair) {
            return changes.getOrDefault(edition.source().articleId(), Map.of())
                    .getOrDefault(pair.id(), edition.changedAt());
        }
    }
}
