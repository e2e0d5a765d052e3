package org.heraldcms.core.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountDraft;
import org.heraldcms.core.access.Accounts;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * How an installation without accounts gets its first administrator: from the settings, or by a link that works once.
 * The link of each start voids the one before; once there is an account there is no link.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final String SETUP = "setup";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Accounts accounts;

    /** Creates the administrator whom the settings name; nothing when there is an account already. */
    @Transactional
    public Optional<Account> createUnlessAny(AccountDraft draft) {
        lock();
        return accounts.exist() ? Optional.empty() : Optional.of(accounts.createFirst(draft, "the settings"));
    }

    /** The secret of a new one-time link; nothing when there is an account already. */
    @Transactional
    public Optional<Secret> invite() {
        lock();
        if (accounts.exist()) {
            return Optional.empty();
        }
        Secret secret = Secret.random("");
        store.createNativeQuery("insert into installation (name, value) values (?1, ?2)"
                        + " on conflict (name) do update set value = excluded.value")
                .setParameter(1, SETUP)
                .setParameter(2, secret.hash())
                .executeUpdate();
        return Optional.of(secret);
    }

    /** @throws HeraldException FORBIDDEN unless the secret is that of the newest link and the link is unused */
    @Transactional
    public Account accept(Secret secret, AccountDraft draft) {
        lock();
        List<?> invited = store.createNativeQuery("delete from installation where name = ?1 returning value")
                .setParameter(1, SETUP)
                .getResultList();
        if (accounts.exist() || invited.isEmpty() || !same(secret.hash(), (String) invited.getFirst())) {
            throw new HeraldException(
                    ErrorCode.FORBIDDEN, "This set-up link was used already, or a newer one has taken its place.");
        }
        return accounts.createFirst(draft, "the set-up link");
    }

    private void lock() {
        store.createNativeQuery("lock table installation in share row exclusive mode")
                .executeUpdate();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
