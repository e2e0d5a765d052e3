package org.heraldcms.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;

/** The accounts of the installation. Always keeps at least one active administrator. */
@ApplicationScoped
public class Accounts {

    @Inject
    private AccountRows rows;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** All accounts, by e-mail. */
    @Transactional
    public List<Account> list(Actor actor) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return rows.all();
    }

    /**
     * One account; everybody may see their own.
     *
     * @throws HeraldException NOT_FOUND
     */
    @Transactional
    public Account find(Actor actor, UUID id) {
        if (!actor.id().equals(id)) {
            actor.require(Permission.MANAGE_ACCOUNTS);
        }
        return existing(id);
    }

    /** Who acts for an account at this moment, with the roles it has now; empty while it is inactive. */
    @Transactional
    public Optional<Actor> actor(UUID id) {
        return rows.byId(id).filter(Account::active).map(Account::actor);
    }

    /** @throws HeraldException ALREADY_EXISTS when an account has this e-mail */
    @Transactional
    public Account create(Actor actor, AccountDraft draft) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        Account account = insert(draft);
        audit.record(
                actor,
                "account.create",
                account.id().toString(),
                Map.of("email", account.email(), "roles", account.grants()));
        return account;
    }

    /** Whether there is any account at all. */
    @Transactional
    public boolean exist() {
        return !rows.isEmpty();
    }

    /**
     * The first account, in the caller's transaction; nobody is there yet who could ask for it.
     *
     * @param source what it comes from, for the audit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account createFirst(AccountDraft draft, String source) {
        Account account = insert(draft);
        audit.recordUnnamed(source, "account.create", account.id().toString(), Map.of("email", account.email()));
        return account;
    }

    private Account insert(AccountDraft draft) {
        Account account = new Account(
                Ids.next(clock.instant()), draft.email(), draft.name(), true, draft.grants(), clock.instant(), 0);
        if (!rows.insert(account, Passwords.hash(draft.password()))) {
            throw HeraldException.at(ErrorCode.ALREADY_EXISTS, "/email", "An account has this e-mail already.");
        }
        return account;
    }

    /**
     * Changes an account. A new password and a deactivation end its sessions at once; while it is inactive its tokens
     * are refused too.
     *
     * @param seen the version on which the change is based
     * @throws HeraldException STALE when there is a newer version; ILLEGAL_TRANSITION when no active administrator
     *     would be left
     */
    @Transactional
    public Account change(Actor actor, UUID id, long seen, AccountPatch patch) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        List<UUID> administrators = rows.lockActiveAdministrators();
        Account before = existing(id);
        Account after = patch.appliedTo(before);
        if (before.version() != seen) {
            throw new HeraldException(ErrorCode.STALE, "The account was changed since you read it.");
        }
        if (administrators.equals(List.of(id)) && !after.isActiveAdministrator()) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The last active administrator must stay one and stay active.");
        }
        store(after, patch);
        audit.record(actor, "account.change", id.toString(), patch.audited(before, after));
        return after;
    }

    private void store(Account after, AccountPatch patch) {
        if (!rows.update(after)) {
            throw new HeraldException(ErrorCode.STALE, "Somebody else changed the account at the same moment.");
        }
        if (patch.password() != null) {
            rows.setPassword(after.id(), Passwords.hash(patch.password()));
        }
        if (patch.endsSessions()) {
            rows.endSessions(after.id());
        }
    }

    private Account existing(UUID id) {
        return rows.byId(id).orElseThrow(() -> HeraldException.notFound("account"));
    }
}
