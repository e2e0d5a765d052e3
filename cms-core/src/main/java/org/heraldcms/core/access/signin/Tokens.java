package org.heraldcms.core.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountRows;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;

/**
 * Tokens by which programs act as the account that asked for them, with its roles as they are at each request. A token
 * lives until its owner withdraws it; a withdrawn one is refused from the next request on.
 */
@ApplicationScoped
public class Tokens {

    private static final String PREFIX = "hat_";
    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private AccountRows accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** A token as its owner may see it later. */
    public record Token(UUID id, String name, Instant createdAt) {}

    /** A token at the one moment when its secret is known. */
    public record Issued(UUID id, String name, Secret secret) {}

    /**
     * A new token that acts as the actor.
     *
     * @param name what its owner will know it by, 1 to 200 characters
     */
    @Transactional
    public Issued issue(Actor actor, String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw HeraldException.invalid("/name", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        Issued issued = new Issued(Ids.next(clock.instant()), stripped, Secret.random(PREFIX));
        store.createNativeQuery(
                        "insert into api_token (id, account_id, name, hash, created_at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, issued.id())
                .setParameter(2, actor.id())
                .setParameter(3, stripped)
                .setParameter(4, issued.secret().hash())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(actor, "token.issue", issued.id().toString(), Map.of("name", stripped));
        return issued;
    }

    /** The actor's own tokens, the oldest first. */
    @Transactional
    public List<Token> list(Actor actor) {
        List<?> rows = store.createNativeQuery(
                        "select id, name, created_at from api_token where account_id = ?1 order by id")
                .setParameter(1, actor.id())
                .getResultList();
        return rows.stream().map(row -> token((Object[]) row)).toList();
    }

    /** @throws HeraldException NOT_FOUND unless it is one of the actor's own */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        int withdrawn = store.createNativeQuery("delete from api_token where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, actor.id())
                .executeUpdate();
        if (withdrawn == 0) {
            throw HeraldException.notFound("token");
        }
        audit.record(actor, "token.withdraw", id.toString(), Map.of());
    }

    /** For whom a token acts; nobody when it was withdrawn or never was. */
    @Transactional
    public Optional<Account> resolve(Secret secret) {
        return secret.text().startsWith(PREFIX) ? accounts.byToken(secret.hash()) : Optional.empty();
    }

    private static Token token(Object[] row) {
        return new Token((UUID) row[0], (String) row[1], ((Timestamp) row[2]).toInstant());
    }
}
