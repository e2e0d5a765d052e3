package org.heraldcms.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The one clock from which everything takes its time; as fine as the store, so that what is written reads the same. */
@ApplicationScoped
public class SystemClock {

    @Produces
    Clock utc() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
