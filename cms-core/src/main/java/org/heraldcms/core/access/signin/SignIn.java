package org.heraldcms.core.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountDraft;
import org.heraldcms.core.access.AccountRows;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Passwords;

/**
 * Signing in by e-mail and password. Unknown e-mail, deactivated account and wrong password give the same answer after
 * the same time. No transaction is open while a password is tried, and a refused try leaves its mark all the same.
 */
@ApplicationScoped
public class SignIn {

    private static final int LONGEST_SHOWN = 254;

    @Inject
    private Throttle throttle;

    @Inject
    private Attempts attempts;

    @Inject
    private Sessions sessions;

    /** What a try comes to. */
    public sealed interface Outcome {}

    /** It was the right password. */
    public record Welcome(Account account, Secret session) implements Outcome {}

    /** It was not. */
    public record Refused() implements Outcome {}

    /** There were too many tries; the next one is admitted after this time. */
    public record Wait(Duration time) implements Outcome {}

    /**
     * Tries a password.
     *
     * @param address the network address that the try came from
     */
    public Outcome attempt(String email, String password, String address) {
        String subject = shown(AccountDraft.normalised(email));
        Optional<Duration> wait = throttle.admit(subject, address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        Optional<Attempts.Known> known = attempts.find(subject);
        String stored = known.map(Attempts.Known::passwordHash).orElse(Passwords.NOBODYS);
        if (!Passwords.matches(password, stored) || known.isEmpty()) {
            attempts.refused(subject, address);
            return new Refused();
        }
        throttle.forgive(subject, address);
        return new Welcome(known.get().account(), sessions.open(known.get().account(), address));
    }

    private static String shown(String email) {
        return email.length() > LONGEST_SHOWN ? email.substring(0, LONGEST_SHOWN) : email;
    }

    /** The two ends of a try, each in a transaction of its own. */
    @ApplicationScoped
    static class Attempts {

        @Inject
        private AccountRows accounts;

        @Inject
        private Audit audit;

        record Known(Account account, String passwordHash) {}

        @Transactional
        public Optional<Known> find(String email) {
            return accounts.byEmail(email).map(account -> new Known(account, accounts.passwordOf(account.id())));
        }

        @Transactional
        public void refused(String email, String address) {
            audit.recordUnnamed(address, "session.refuse", email, Map.of());
        }
    }
}
