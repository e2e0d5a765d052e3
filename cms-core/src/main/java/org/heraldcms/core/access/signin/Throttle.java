package org.heraldcms.core.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Bounds how often passwords may be tried: ten times for one e-mail and a hundred times from one address within a
 * quarter of an hour. A try counts before its password is looked at, so that many at once gain nothing; it is forgiven
 * when it succeeds.
 */
@ApplicationScoped
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES_PER_EMAIL = 10;
    private static final int TRIES_PER_ADDRESS = 100;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /** Counts a try, or says how long to wait before the next one is admitted. */
    @Transactional
    public Optional<Duration> admit(String email, String address) {
        Instant now = clock.instant();
        Duration wait = max(wait(email, TRIES_PER_EMAIL, now), wait(from(address), TRIES_PER_ADDRESS, now));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        execute("delete from sign_in_try where at < ?1", now.minus(WINDOW).atOffset(ZoneOffset.UTC));
        execute("insert into sign_in_try (subject, at) values (?1, ?2)", email, now.atOffset(ZoneOffset.UTC));
        execute("insert into sign_in_try (subject, at) values (?1, ?2)", from(address), now.atOffset(ZoneOffset.UTC));
        return Optional.empty();
    }

    /** Forgets the tries for an e-mail, and one from the address. */
    @Transactional
    public void forgive(String email, String address) {
        execute("delete from sign_in_try where subject = ?1", email);
        execute(
                "delete from sign_in_try where ctid = (select ctid from sign_in_try where subject = ?1"
                        + " order by at desc limit 1)",
                from(address));
    }

    private Duration wait(String subject, int tries, Instant now) {
        var counting = store.createNativeQuery(
                        "select at from sign_in_try where subject = ?1 and at > ?2 order by at desc")
                .setParameter(1, subject)
                .setParameter(2, now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .setMaxResults(tries)
                .getResultList();
        if (counting.size() < tries) {
            return Duration.ZERO;
        }
        return Duration.between(
                now, ((Timestamp) counting.getLast()).toInstant().plus(WINDOW));
    }

    private void execute(String sql, Object... parameters) {
        var statement = store.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }

    private static String from(String address) {
        return "from " + address;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
