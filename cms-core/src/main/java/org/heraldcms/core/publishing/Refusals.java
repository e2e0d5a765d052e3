package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/** Why what was planned does not happen: put on record, and told to whoever ordered it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Refusals {

    private static final int LONGEST_TOLD = 490;

    @Inject
    private Audit audit;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** @param by who ordered it */
    void refuse(Actor by, Schedule schedule, String why) {
        schedule.refuse(why, clock.instant());
        audit.record(
                by,
                "schedule.refused",
                schedule.articleId() + "/" + schedule.locale(),
                Map.of("site", schedule.site(), "reason", why));
        notices.tell(
                List.of(schedule.orderedBy()),
                NewNotice.ofEdition(
                        Kind.LAUNCH_REFUSED,
                        schedule.articleId(),
                        schedule.locale(),
                        "publish",
                        Map.of("site", schedule.site(), "at", schedule.dueAt().toString(), "reason", shortened(why))));
    }

    private static String shortened(String why) {
        return why.length() > LONGEST_TOLD ? why.substring(0, LONGEST_TOLD) + "…" : why;
    }
}
