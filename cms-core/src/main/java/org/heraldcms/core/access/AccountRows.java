package org.heraldcms.core.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and their grants as rows, read and written inside the caller's transaction. */
@ApplicationScoped
public class AccountRows {

    /** What an account is read from; {@code a} is its row. */
    private static final String COLUMNS = """
            a.id, a.email, a.name, a.active, a.created_at, a.version,
            (select cast(coalesce(jsonb_agg(jsonb_build_object('role', role, 'locales', locales, 'sites', sites)
                    order by role), '[]') as text)
               from role_grant where account_id = a.id)""";

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    List<Account> all() {
        return accounts("order by a.email");
    }

    /** Everybody who may sign in, by e-mail. */
    public List<Account> active() {
        return accounts("where a.active order by a.email");
    }

    Optional<Account> byId(UUID id) {
        return accounts("where a.id = ?1", id).stream().findFirst();
    }

    /** The active account of a session that is open at this moment. */
    public Optional<Account> bySession(String hash, OffsetDateTime now) {
        return accounts(
                        "join session s on s.account_id = a.id where s.hash = ?1 and s.expires_at > ?2 and a.active",
                        hash,
                        now)
                .stream()
                .findFirst();
    }

    /** The active account for which a token acts. */
    public Optional<Account> byToken(String hash) {
        return accounts("join api_token t on t.account_id = a.id where t.hash = ?1 and a.active", hash).stream()
                .findFirst();
    }

    /** The active account of an e-mail, in the form in which they are compared. */
    public Optional<Account> byEmail(String email) {
        return accounts("where a.email = ?1 and a.active", email).stream().findFirst();
    }

    /** The password of an account as {@link Passwords} stores it. */
    public String passwordOf(UUID id) {
        return (String)
                query("select password_hash from account where id = ?1", id).getSingleResult();
    }

    /** Whether there is any account at all. */
    boolean isEmpty() {
        return query("select 1 from account limit 1").getResultList().isEmpty();
    }

    boolean insert(Account account, String passwordHash) {
        int inserted = query(
                        "insert into account (id, email, name, password_hash, created_at) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict (email) do nothing",
                        account.id(),
                        account.email(),
                        account.name(),
                        passwordHash,
                        account.createdAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (inserted == 1) {
            insertGrants(account);
        }
        return inserted == 1;
    }

    /** Whether the account was still of the version before. */
    boolean update(Account after) {
        int updated = query(
                        "update account set name = ?2, active = ?3, version = version + 1 where id = ?1 and version = ?4",
                        after.id(),
                        after.name(),
                        after.active(),
                        after.version() - 1)
                .executeUpdate();
        query("delete from role_grant where account_id = ?1", after.id()).executeUpdate();
        insertGrants(after);
        return updated == 1;
    }

    void setPassword(UUID id, String passwordHash) {
        query("update account set password_hash = ?2 where id = ?1", id, passwordHash)
                .executeUpdate();
    }

    void endSessions(UUID id) {
        query("delete from session where account_id = ?1", id).executeUpdate();
    }

    /** The active administrators, none of whom can cease to be one before this transaction ends. */
    List<UUID> lockActiveAdministrators() {
        List<?> ids = query("select a.id from account a join role_grant g on g.account_id = a.id"
                        + " where a.active and g.role = 'administrator' order by a.id for update of a")
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private void insertGrants(Account account) {
        query(
                        "insert into role_grant (account_id, role, locales, sites) select ?1, role, locales, sites"
                                + " from jsonb_to_recordset(cast(?2 as jsonb))"
                                + " as g (role text, locales text[], sites text[])",
                        account.id(),
                        write(account.grants()))
                .executeUpdate();
    }

    private List<Account> accounts(String where, Object... parameters) {
        List<?> rows = query("select " + COLUMNS + " from account a " + where, parameters)
                .getResultList();
        return rows.stream().map(row -> account((Object[]) row)).toList();
    }

    private Query query(String sql, Object... parameters) {
        Query query = store.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Account account(Object[] row) {
        return new Account(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Boolean) row[3],
                grants((String) row[6]),
                ((Timestamp) row[4]).toInstant(),
                ((Number) row[5]).longValue());
    }

    private static List<Grant> grants(String json) {
        try {
            return List.of(JSON.readValue(json, Grant[].class));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The store holds a grant that cannot be read", corrupt);
        }
    }

    private static String write(List<Grant> grants) {
        try {
            return JSON.writeValueAsString(grants);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("A grant can always be written", never);
        }
    }
}
