package org.heraldcms.web.recall;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heraldcms.core.access.People;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.recall.SiteRecall;
import org.heraldcms.core.receipt.recall.Recalls;
import org.jspecify.annotations.Nullable;

/**
 * A recall and who still shows it.
 *
 * @param locale the edition that was recalled; null for the whole article
 * @param title the title of what was recalled, as it was then
 * @param open whether some site is still waited for
 */
record RecallView(
        UUID id,
        UUID articleId,
        @Nullable LocaleTag locale,
        String title,
        String reason,
        People.Person by,
        Instant at,
        boolean open,
        List<RecallSiteView> sites) {

    /**
     * How a site stands with a recall.
     *
     * @param position the last change of the recall there
     * @param state unknown when the site can neither be told nor tell, waiting until it took the recall, acknowledged,
     *     or confirmed by a receipt or by hand
     * @param settled whether nothing more is waited for; of a site that never gave a receipt, once it acknowledged
     * @param goneAt when it proved by a receipt that it holds what it should
     * @param shownSince since when it may show what was recalled; null when it is settled
     * @param overdueSince since when it is overdue
     * @param cached whether the network before the site has not been told yet, and may still show it
     * @param note what a person noted who saw that it is gone
     */
    record RecallSiteView(
            String site,
            long position,
            SiteRecall.State state,
            boolean settled,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant goneAt,
            @Nullable Instant shownSince,
            @Nullable Instant overdueSince,
            boolean cached,
            @Nullable String note,
            People.@Nullable Person notedBy,
            @Nullable Instant notedAt) {

        static RecallSiteView of(Recalls.Standing standing, Instant recalledAt, Function<UUID, People.Person> people) {
            SiteRecall site = standing.site();
            boolean settled = site.settledAt() != null;
            return new RecallSiteView(
                    site.site(),
                    site.position(),
                    standing.state(),
                    settled,
                    site.acknowledgedAt(),
                    site.goneAt(),
                    settled ? null : recalledAt,
                    standing.overdueSince(),
                    standing.cached(),
                    site.note(),
                    site.notedBy() == null ? null : people.apply(site.notedBy()),
                    site.notedAt());
        }
    }

    static RecallView of(Recalls.Tracked tracked, Function<UUID, People.Person> people) {
        return new RecallView(
                tracked.recall().id(),
                tracked.recall().articleId(),
                tracked.recall().locale(),
                tracked.recall().title(),
                tracked.recall().reason(),
                people.apply(tracked.recall().by()),
                tracked.recall().at(),
                tracked.isOpen(),
                tracked.sites().stream()
                        .map(standing ->
                                RecallSiteView.of(standing, tracked.recall().at(), people))
                        .toList());
    }

    /** Everybody who is named in a recall. */
    static Stream<UUID> named(Recalls.Tracked tracked) {
        return Stream.concat(
                Stream.of(tracked.recall().by()),
                tracked.sites().stream()
                        .map(standing -> standing.site().notedBy())
                        .filter(Objects::nonNull));
    }
}
