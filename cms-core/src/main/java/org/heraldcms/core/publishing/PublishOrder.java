package org.heraldcms.core.publishing;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.schedule.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an edition is to be published.
 *
 * @param sites keys of the sites; null: all that take it
 * @param revision number of the revision that is meant; null: whichever is the newest
 * @param from when it goes live; null or past: now
 * @param until when it is withdrawn again; null: never by itself
 */
public record PublishOrder(
        @Nullable List<String> sites,
        @Nullable Integer revision,
        @Nullable Moment from,
        @Nullable Moment until) {

    private static final int MOST = 1_000;

    public PublishOrder {
        if (sites != null && (sites.isEmpty() || sites.size() > MOST)) {
            throw HeraldException.invalid("/sites", "Name 1 to " + MOST + " sites, or \"all\".");
        }
        if (from != null && until != null && !until.at().isAfter(from.at())) {
            throw HeraldException.invalid("/until", "It has to end after it begins.");
        }
        sites = sites == null ? null : sites.stream().distinct().toList();
    }

    /** Now, and without an end. */
    public static PublishOrder now(@Nullable List<String> sites) {
        return new PublishOrder(sites, null, null, null);
    }

    void requireFuture(Instant now) {
        if (until != null && !until.at().isAfter(now)) {
            throw HeraldException.invalid("/until", "The end has passed already.");
        }
    }

    /** Refuses an end before the embargo of a site ends: it would never be live there. */
    void requireEndBehind(Moment embargo, String site) {
        if (until != null && !until.at().isAfter(embargo.at())) {
            throw HeraldException.invalid(
                    "/until", "The site \"" + site + "\" holds an embargo on it until " + embargo.at() + ".");
        }
    }

    /** When it goes live where no embargo is held. */
    Moment begin(Instant now) {
        return from == null ? Moment.of(now) : from;
    }

    boolean isLater(Instant now) {
        return from != null && from.at().isAfter(now);
    }
}
