package org.heraldcms.core.webhook.lag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/**
 * Tells whoever answers for a site, once, when something waits for it longer than {@code herald.delivery.alarm.minutes};
 * the notice is done with when nothing does any more, and the next time is another episode. Which sites are told of
 * stands in the store, so that of several nodes only one tells.
 */
@ApplicationScoped
@Transactional
class LagAlarm {

    private static final System.Logger LOG = System.getLogger(LagAlarm.class.getName());
    private static final int LONGEST_URL = 400;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    @Inject
    @ConfigProperty(name = "herald.delivery.alarm.minutes", defaultValue = "15")
    private int minutes;

    /** Begins the episodes that have begun, and ends those that are over. */
    void look(Lag lag) {
        Map<String, List<Lag.Line>> late = lag.late(lag.at().minus(Duration.ofMinutes(minutes))).stream()
                .filter(line -> !line.site().isEmpty())
                .collect(Collectors.groupingBy(Lag.Line::site, LinkedHashMap::new, Collectors.toList()));
        late.forEach((site, lines) -> begin(site, lines, lag));
        List<?> told = store.createNativeQuery("select site from delivery_alarm order by site")
                .getResultList();
        told.stream()
                .map(String.class::cast)
                .filter(site -> !late.containsKey(site))
                .forEach(this::end);
    }

    private void begin(String site, List<Lag.Line> lines, Lag lag) {
        Lag.Line worst = lines.getFirst();
        int begun = store.createNativeQuery("insert into delivery_alarm (site, since, told_at)"
                        + " select key, ?2, ?3 from site where key = ?1 on conflict do nothing")
                .setParameter(1, site)
                .setParameter(2, worst.oldest().atOffset(ZoneOffset.UTC))
                .setParameter(3, lag.at().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (begun == 0) {
            return;
        }
        long waiting = lines.stream().mapToLong(Lag.Line::waiting).sum();
        LOG.log(
                System.Logger.Level.WARNING,
                waiting + " deliveries wait for site " + site + ", the oldest since " + worst.oldest() + " for "
                        + worst.url());
        notices.tell(
                keepers.of(site),
                new NewNotice(
                        Kind.DELIVERIES_LATE,
                        subject(site),
                        "#/deliveries?site=" + site + "&state=pending",
                        Map.of(
                                "title",
                                site,
                                "site",
                                site,
                                "url",
                                cut(worst.url()),
                                "since",
                                worst.oldest().toString(),
                                "waiting",
                                waiting)));
    }

    private void end(String site) {
        int ended = store.createNativeQuery("delete from delivery_alarm where site = ?1")
                .setParameter(1, site)
                .executeUpdate();
        if (ended == 1) {
            LOG.log(System.Logger.Level.INFO, "No delivery waits for site " + site + " for too long any more");
            notices.settle(Kind.DELIVERIES_LATE, subject(site));
        }
    }

    private static String subject(String site) {
        return "site/" + site;
    }

    private static String cut(String url) {
        return url.length() > LONGEST_URL ? url.substring(0, LONGEST_URL) + "…" : url;
    }
}
