package org.heraldcms.web.receipt;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.receipt.Convergence;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site holds what it should, by its own receipts.
 *
 * @param state as that of its worst copy: unheard, in_step, behind, or diverged
 * @param behind how many changes that copy has yet to take in, counted up to 10,000
 * @param since since when it is behind or has diverged
 * @param heardAt when its last receipt came
 */
record ConvergenceView(
        String site,
        Convergence.State state,
        long behind,
        @Nullable Instant since,
        @Nullable Instant heardAt,
        List<SiteCopyView> copies) {

    /** A copy that the site keeps, with its filter; members that do not narrow it are left out. */
    record SiteCopyView(
            @Nullable LocaleTag locale,
            @Nullable String topic,
            @Nullable String type,
            Convergence.State state,
            long position,
            long behind,
            @Nullable Instant since,
            Instant heardAt) {

        static SiteCopyView of(Convergence.Copy copy) {
            SyncFilter filter = copy.filter();
            return new SiteCopyView(
                    filter.locale(),
                    filter.topic(),
                    filter.type(),
                    copy.state(),
                    copy.position(),
                    copy.behind(),
                    copy.since(),
                    copy.heardAt());
        }
    }

    static ConvergenceView of(Convergence convergence) {
        return new ConvergenceView(
                convergence.site(),
                convergence.state(),
                convergence.behind(),
                convergence.since(),
                convergence.heardAt(),
                convergence.copies().stream().map(SiteCopyView::of).toList());
    }
}
