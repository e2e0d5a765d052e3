package org.heraldcms.core.receipt.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.publishing.recall.Recall;
import org.heraldcms.core.publishing.recall.RecallBook;
import org.heraldcms.core.publishing.recall.SiteRecall;
import org.heraldcms.core.publishing.recall.SiteRecall.Evidence;
import org.heraldcms.core.receipt.Convergences;
import org.jspecify.annotations.Nullable;

/**
 * Looks what sites have said about recalls that are not settled yet, and escalates what is overdue. A row is looked at
 * by one node at a time; notices and the count of them commit together, so that nobody is told twice.
 */
@ApplicationScoped
@Transactional
public class Tracking {

    /** Taken by all endpoints that are switched on, once the last change of the recall has become deliveries. */
    private static final String ACKNOWLEDGED = "(select case when bool_and(d.state = 'delivered') then max(d.ended_at)"
            + " end from endpoint e join change c on c.site = s.site and c.article_id = r.article_id"
            + " and c.type = 'article.recalled' and c.position between s.first_position and s.position"
            + " join delivery d on d.endpoint_id = e.id and d.position = c.position"
            + " where e.site = s.site and e.enabled"
            + " and (select f.position from follower f where f.name = 'webhook') >= s.position)";

    /** A copy of the site that covers something of what was recalled and counts: only what such a copy says is evidence. */
    private static final String CONCERNED = " from site_copy k where k.site = s.site and " + Convergences.COUNTS
            + " and exists (select 1"
            + " from publication q where q.site = s.site and q.article_id = r.article_id"
            + " and q.ended_by between s.first_position and s.position and k.locale in ('', q.locale)"
            + " and (k.topic = '' or q.topics @> array[k.topic]) and k.type in ('', q.type))";

    private static final String GONE = "(select case when bool_and(g.at is not null) then max(g.at) end from (select"
            + " (select min(p.received_at) from receipt p where p.site = k.site and p.in_step"
            + " and p.position >= s.position and p.locale = k.locale and p.topic = k.topic and p.type = k.type) as at"
            + CONCERNED + ") g)";

    private static final String UNSETTLED = "select s.recall_id, s.site, " + ACKNOWLEDGED + ", " + GONE
            + ", exists (select 1" + CONCERNED + ") from recall_site s"
            + " join recall r on r.id = s.recall_id where s.settled_at is null"
            + " order by s.recall_id, s.site for no key update of s skip locked";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Convergences convergences;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.recall.confirm.seconds", defaultValue = "60")
    private int patience;

    /** Looks at every site that is not settled and that no other node is looking at. */
    void look() {
        Instant now = clock.instant();
        for (Object row : store.createNativeQuery(UNSETTLED)
                .setParameter(1, Timestamp.from(convergences.heardSince()))
                .getResultList()) {
            Object[] said = (Object[]) row;
            SiteRecall site = store.find(SiteRecall.class, new SiteRecall.Key((UUID) said[0], (String) said[1]));
            site.learn(new Evidence(instant(said[2]), instant(said[3]), (boolean) said[4]), now);
            escalate(site, now);
        }
    }

    private void escalate(SiteRecall site, Instant now) {
        Recall recall = store.find(Recall.class, site.recallId());
        if (site.escalate(overdueAt(recall), now)) {
            Set<UUID> told = new LinkedHashSet<>(List.of(recall.by()));
            told.addAll(keepers.of(site.site()));
            Map<String, String> detail = Map.of(
                    "title",
                    recall.title(),
                    "site",
                    site.site(),
                    "since",
                    recall.at().toString());
            notices.tell(told, RecallBook.notice(Kind.RECALL_OVERDUE, recall, detail));
        }
    }

    /** When a site that has not settled a recall by then is overdue. */
    Instant overdueAt(Recall recall) {
        return recall.at().plus(Duration.ofSeconds(patience));
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
