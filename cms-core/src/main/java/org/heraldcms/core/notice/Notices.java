package org.heraldcms.core.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.Ids;

/** Tells people what concerns them. */
@ApplicationScoped
public class Notices {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Event<Told> told;

    @Inject
    private Clock clock;

    /** Fired within the transaction that tells, for those behind this package that pass it on. */
    public record Told(UUID notice, UUID account) {}

    /** Tells each of these accounts, once, in the caller's transaction; inactive ones are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<UUID> accounts, NewNotice notice) {
        Set.copyOf(accounts).forEach(account -> insert(account, notice));
    }

    /** Takes as read what is past, for everybody who has not read it, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Kind kind, String subject) {
        int unused = store.createNativeQuery(
                        "update notice set read_at = ?3 where kind = ?1 and subject = ?2 and read_at is null")
                .setParameter(1, kind.label())
                .setParameter(2, subject)
                .setParameter(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private void insert(UUID account, NewNotice notice) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        int inserted = store.createNativeQuery(
                        "insert into notice (id, account_id, kind, subject, link, detail, created_at)"
                                + " select ?1, a.id, ?3, ?4, ?5, cast(?6 as jsonb), ?7 from account a where a.id = ?2 and a.active")
                .setParameter(1, id)
                .setParameter(2, account)
                .setParameter(3, notice.kind().label())
                .setParameter(4, notice.subject())
                .setParameter(5, notice.link())
                .setParameter(6, json(notice.detail()))
                .setParameter(7, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        if (inserted == 1) {
            told.fire(new Told(id, account));
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("The detail of a notice must be JSON", notJson);
        }
    }
}
