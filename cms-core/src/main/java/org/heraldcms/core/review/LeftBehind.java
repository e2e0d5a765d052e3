package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Revision;

/**
 * Sees, within the transaction that saves, which review or approval a new revision leaves behind. That it is void follows
 * from the revisions alone; here it is noted that nobody waits for it any more, and everybody concerned is told, once.
 */
@ApplicationScoped
public class LeftBehind {

    @Inject
    private ReviewRows rows;

    @Inject
    private Panels panels;

    @Inject
    private Tidings tidings;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void saved(@Observes Drafting.Saved saved) {
        Revision before = saved.before();
        if (before != null) {
            rows.of(before.key())
                    .filter(review -> review.state() != EditionState.CHANGES_REQUESTED)
                    .ifPresent(review -> {
                        tidings.leftBehind(review, panels.of(review), saved.after());
                        review.supersede(clock.instant());
                    });
        }
    }
}
