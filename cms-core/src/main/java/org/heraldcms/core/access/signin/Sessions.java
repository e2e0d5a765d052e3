package org.heraldcms.core.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountRows;
import org.heraldcms.core.access.Audit;

/**
 * Sessions of people at a browser. A session ends twelve hours after it was last used, seven days after it began, when
 * its holder signs out, and when the account gets a new password or is deactivated. Nothing is cached: whatever ends a
 * session ends it for the next request.
 */
@ApplicationScoped
public class Sessions {

    /** How long a session lives at most, used or not. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration UNUSED = Duration.ofHours(12);

    /** Expiry is moved in steps, so that reading costs a write only once in a while. */
    private static final Duration STEP = Duration.ofMinutes(30);

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private AccountRows accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A new session; also forgets those that have expired.
     *
     * @param address the network address that it is opened from
     */
    @Transactional
    public Secret open(Account account, String address) {
        Secret secret = Secret.random("");
        OffsetDateTime now = now();
        store.createNativeQuery("delete from session where expires_at < ?1")
                .setParameter(1, now)
                .executeUpdate();
        store.createNativeQuery(
                        "insert into session (hash, account_id, created_at, expires_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, secret.hash())
                .setParameter(2, account.id())
                .setParameter(3, now)
                .setParameter(4, now.plus(UNUSED))
                .executeUpdate();
        audit.record(account.actor().from(address), "session.open", account.email(), Map.of());
        return secret;
    }

    /** Whose session this is; nobody's when it has ended or never was. */
    @Transactional
    public Optional<Account> resolve(Secret secret) {
        OffsetDateTime now = now();
        Optional<Account> account = accounts.bySession(secret.hash(), now);
        if (account.isPresent()) {
            store.createNativeQuery("update session set expires_at = least(?2, created_at + interval '7 days')"
                            + " where hash = ?1 and expires_at < ?3 and expires_at < created_at + interval '7 days'")
                    .setParameter(1, secret.hash())
                    .setParameter(2, now.plus(UNUSED))
                    .setParameter(3, now.plus(UNUSED).minus(STEP))
                    .executeUpdate();
        }
        return account;
    }

    /** Ends a session; one that is over already stays so. */
    @Transactional
    public void close(Secret secret, String address) {
        Optional<Account> account = accounts.bySession(secret.hash(), now());
        store.createNativeQuery("delete from session where hash = ?1")
                .setParameter(1, secret.hash())
                .executeUpdate();
        account.ifPresent(
                holder -> audit.record(holder.actor().from(address), "session.close", holder.email(), Map.of()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
