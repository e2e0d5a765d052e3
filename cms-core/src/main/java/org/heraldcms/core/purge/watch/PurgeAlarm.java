package org.heraldcms.core.purge.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/**
 * Tells whoever answers for a site, once, when its network has not taken a recall for {@code herald.recall.confirm.seconds},
 * or anything else for {@code herald.delivery.alarm.minutes}: its readers may still see what is gone. The notice is done
 * with when it has taken all; which sites are told of stands in the store, so that of several nodes only one tells.
 */
@ApplicationScoped
@Transactional
class PurgeAlarm {

    private static final System.Logger LOG = System.getLogger(PurgeAlarm.class.getName());

    private static final String UNTOLD = "select t.site, w.keys, w.oldest, w.recall, t.failure from purge_target t"
            + " join (select p.site, count(*) as keys, min(p.due_at) as oldest, min(p.due_at) filter (where p.urgent)"
            + " as recall from purge p where p.again group by p.site) w on w.site = t.site order by t.site";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.recall.confirm.seconds", defaultValue = "60")
    private int seconds;

    @Inject
    @ConfigProperty(name = "herald.delivery.alarm.minutes", defaultValue = "15")
    private int minutes;

    /** Begins the episodes that have begun, ends those that are over, and returns all that waits. */
    List<Untold> look() {
        Instant now = clock.instant();
        List<?> rows = store.createNativeQuery(UNTOLD).getResultList();
        List<Untold> all = rows.stream().map(row -> untold((Object[]) row)).toList();
        Instant recalls = now.minus(Duration.ofSeconds(seconds));
        Instant others = now.minus(Duration.ofMinutes(minutes));
        List<Untold> late =
                all.stream().filter(one -> one.isLate(recalls, others)).toList();
        late.forEach(one -> begin(one, now));
        Set<String> sites = late.stream().map(Untold::site).collect(Collectors.toSet());
        List<?> told = store.createNativeQuery("select site from purge_alarm order by site")
                .getResultList();
        told.stream()
                .map(String.class::cast)
                .filter(site -> !sites.contains(site))
                .forEach(this::end);
        return all;
    }

    private void begin(Untold late, Instant now) {
        int begun = store.createNativeQuery("insert into purge_alarm (site, since, told_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, late.site())
                .setParameter(2, late.oldest().atOffset(ZoneOffset.UTC))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (begun == 0) {
            return;
        }
        String failure = Objects.requireNonNullElse(late.failure(), "");
        LOG.log(
                System.Logger.Level.WARNING,
                "The network before site " + late.site() + " has not been told since " + late.oldest() + ": "
                        + failure);
        notices.tell(
                keepers.of(late.site()),
                new NewNotice(
                        Kind.PURGES_LATE,
                        subject(late.site()),
                        "#/sites/" + late.site() + "/access",
                        Map.of(
                                "title",
                                late.site(),
                                "site",
                                late.site(),
                                "since",
                                late.oldest().toString(),
                                "failure",
                                failure)));
    }

    private void end(String site) {
        int ended = store.createNativeQuery("delete from purge_alarm where site = ?1")
                .setParameter(1, site)
                .executeUpdate();
        if (ended == 1) {
            LOG.log(System.Logger.Level.INFO, "The network before site " + site + " has been told all");
            notices.settle(Kind.PURGES_LATE, subject(site));
        }
    }

    private static Untold untold(Object[] row) {
        return new Untold(
                (String) row[0],
                ((Number) row[1]).longValue(),
                InstantColumn.read(row[2]),
                row[3] == null ? null : InstantColumn.read(row[3]),
                (String) row[4]);
    }

    private static String subject(String site) {
        return "site/" + site;
    }
}
