package org.heraldcms.web.delivery.graphql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Publications.Edition;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Beside;
import org.jspecify.annotations.Nullable;

/** One query being answered: for whom, what it has used up, and what went wrong on our side. */
final class Reading {

    /** For all of a query; a single statement of the store has as long. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Site site;
    private final @Nullable String acceptLanguage;
    private final Beside beside;
    private final BooleanSupplier late;
    private long bytes;
    private @Nullable RuntimeException failure;

    Reading(Site site, @Nullable String acceptLanguage, Beside beside, BooleanSupplier late) {
        this.site = site;
        this.acceptLanguage = acceptLanguage;
        this.beside = beside;
        this.late = late;
    }

    Site site() {
        return site;
    }

    @Nullable
    String acceptLanguage() {
        return acceptLanguage;
    }

    /** Goes on only while there is time, and while no statement has failed: the ones behind it would, too. */
    void goOn() {
        if (failure != null) {
            throw failure;
        }
        if (late.getAsBoolean()) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE, "The query takes more than " + LONGEST.toSeconds() + " seconds.");
        }
    }

    void failed(RuntimeException unexpected) {
        failure = unexpected;
    }

    /** What nobody expected; null while nothing happened. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** The articles of a page, which share what is looked up for them. */
    List<Node> nodes(List<Published> page) {
        spend(page.stream().mapToLong(one -> one.document().length).sum());
        Batch batch = new Batch(page);
        List<Node> nodes = new ArrayList<>();
        page.forEach(one -> nodes.add(new Node(one, batch)));
        return List.copyOf(nodes);
    }

    /** Counts what is read, and what is answered: an alias has the same field written once more. */
    private void spend(long more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE, "The articles are more than 16 MB together: ask for fewer at once.");
        }
    }

    /** What belongs to the articles of a page, looked up for all of them when it is asked of the first. */
    final class Batch {

        private final List<Published> page;
        private @Nullable Map<UUID, List<Beside.AlternateView>> alternates;
        private @Nullable Map<Edition, Node> sources;

        private Batch(List<Published> page) {
            this.page = page;
        }

        /** Counts what is answered. */
        void answers(long more) {
            spend(more);
        }

        List<Beside.AlternateView> alternates(UUID article) {
            if (alternates == null) {
                alternates = beside.alternates(new Beside.View(site, null), page);
            }
            return alternates.getOrDefault(article, List.of());
        }

        Optional<Node> source(Edition edition) {
            if (sources == null) {
                Map<Edition, Node> found = new HashMap<>();
                List<Published> live = List.copyOf(
                        beside.sources(new Beside.View(site, null), page).values());
                nodes(live).forEach(node -> found.put(node.edition(), node));
                sources = found;
            }
            return Optional.ofNullable(sources.get(edition));
        }
    }
}
