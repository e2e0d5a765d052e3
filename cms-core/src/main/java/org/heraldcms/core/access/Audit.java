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
 * Who did what, when. An entry is written in the transaction of the command it tells of: there is no command without
 * its entry and no entry without its command. Entries are never altered.
 */
@ApplicationScoped
public class Audit {

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
     * @param detail what else a reader of the audit wants to know; values that JSON can hold, never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action, String subject, Map<String, ?> detail) {
        insert(actor.id(), actor.name() + " <" + actor.email() + ">", action, subject, detail);
    }

    /** As {@link #record}, for what nobody signed in has done: a failed sign-in, the set-up, the clock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordUnnamed(String actor, String action, String subject, Map<String, ?> detail) {
        insert(null, actor, action, subject, detail);
    }

    private void insert(@Nullable UUID account, String actor, String action, String subject, Map<String, ?> detail) {
        Instant now = clock.instant();
        store.createNativeQuery("insert into audit (id, at, account_id, actor, action, subject, detail)"
                        + " values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, cast(?7 as jsonb))")
                .setParameter(1, Ids.next(now))
                .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(3, account == null ? null : account.toString())
                .setParameter(4, actor)
                .setParameter(5, action)
                .setParameter(6, subject)
                .setParameter(7, json(detail))
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
