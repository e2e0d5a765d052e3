package org.heraldcms.core.webhook.lag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/**
 * Looks again and again how far deliveries lag behind, for the figures and the alarm. The longer a look takes the longer
 * it waits for the next one: it costs the store a twentieth of its time at most.
 */
@ApplicationScoped
public class LagWatch implements Pursuit.Steps {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int TIMES_AS_LONG = 20;

    @Inject
    private Pursuits pursuits;

    @Inject
    private Lags lags;

    @Inject
    private LagFigures figures;

    @Inject
    private LagAlarm alarm;

    @Inject
    private Clock clock;

    private Instant next = Instant.EPOCH;

    /** Starts; called once, when the schema is in place. */
    public void start() {
        figures.offer();
        Pursuit unused = pursuits.start("delivery-lag", this);
    }

    @Override
    public void begin() {
        // There is no place to find: every look sees all that waits.
    }

    @Override
    public boolean step() {
        Instant began = clock.instant();
        if (began.isBefore(next)) {
            return false;
        }
        Lag lag = lags.read();
        figures.show(lag);
        alarm.look(lag);
        Duration pause = Duration.between(began, clock.instant()).multipliedBy(TIMES_AS_LONG);
        next = clock.instant().plus(pause.compareTo(EVERY) > 0 ? pause : EVERY);
        return false;
    }
}
