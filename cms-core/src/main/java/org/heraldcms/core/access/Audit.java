package org.heraldcms.core.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and from where, and what it changed. An entry is written in the transaction of the command it
 * tells of: there is no command without its entry and no entry without its command. Entries are never altered; {@code
 * core.access.audit} seals and shows them.
 */
@ApplicationScoped
public class Audit {

    /** Where a command came from that nobody sent. */
    public static final String CLOCK = "the clock";

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /**
     * Records a command in the caller's transaction.
     *
     * @param action what was done, as {@code thing.verb}: {@code article.create}, {@code review.decide}
     * @param subject what it was done to: an id, {@code <article id>/<locale>}, a site's key
     * @param detail what else a reader of the audit wants to know, with {@code before} and {@code after} where a thing
     *     changed ({@link Difference}); values that JSON can hold, never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action, String subject, Map<String, ?> detail) {
        String address = actor.address().isEmpty() ? CLOCK : actor.address();
        insert(new Who(actor.id(), actor.name() + " <" + actor.email() + ">", address), action, subject, detail);
    }

    /**
     * As {@link #record}, for what nobody signed in has done: a failed sign-in, the set-up, the clock.
     *
     * @param source where it came from
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordUnnamed(String source, String action, String subject, Map<String, ?> detail) {
        insert(new Who(null, source, source), action, subject, detail);
    }

    private record Who(@Nullable UUID account, String name, String address) {}

    private void insert(Who who, String action, String subject, Map<String, ?> detail) {
        Instant now = clock.instant();
        store.createNativeQuery("insert into audit (id, at, account_id, actor, address, action, subject, detail)"
                        + " values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, cast(?8 as jsonb))")
                .setParameter(1, Ids.next(now))
                .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(3, who.account() == null ? null : who.account().toString())
                .setParameter(4, who.name())
                .setParameter(5, who.address())
                .setParameter(6, action)
                .setParameter(7, subject)
                .setParameter(8, json(detail))
                .executeUpdate();
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("The detail of an audit entry must be JSON", notJson);
        }
    }
}
