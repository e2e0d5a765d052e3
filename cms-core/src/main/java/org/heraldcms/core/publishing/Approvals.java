package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.review.Reviews;
import org.jspecify.annotations.Nullable;

/** Whether the newest revision of an edition may become public: only what was approved may. */
@ApplicationScoped
public class Approvals { // without a transaction of its own: a refusal here does not spoil that of whoever asks

    @Inject
    private Reviews reviews;

    /** @throws HeraldException REVISION_SUPERSEDED, NOT_APPROVED */
    void require(Edition edition, @Nullable Integer revision) {
        Optional<HeraldException> refusal = refusal(edition, revision);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /**
     * Why it may not; empty when it may.
     *
     * @param revision number of the revision that is meant; null: whichever is the newest
     */
    public Optional<HeraldException> refusal(Edition edition, @Nullable Integer revision) {
        if (revision != null && revision != edition.revision()) {
            return Optional.of(HeraldException.at(
                    ErrorCode.REVISION_SUPERSEDED,
                    "/revision",
                    "Revision " + revision + " is not the newest one, which is " + edition.revision() + "."));
        }
        return reviews.state(edition) == EditionState.APPROVED
                ? Optional.empty()
                : Optional.of(new HeraldException(
                        ErrorCode.NOT_APPROVED, "Revision " + edition.revision() + " has not been approved."));
    }
}
