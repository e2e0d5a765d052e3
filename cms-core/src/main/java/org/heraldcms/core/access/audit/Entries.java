package org.heraldcms.core.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.jspecify.annotations.Nullable;

/** Shows the audit to those who may read it. */
@ApplicationScoped
@Transactional
public class Entries {

    /** What an entry is read from; {@code a} is its row. */
    static final String COLUMNS =
            "a.id, a.at, a.account_id, a.actor, a.address, a.action, a.subject, cast(a.detail as text)";

    static final int SIZE = 8;

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Audit audit;

    /** An entry with its link of the chain; null while it waits for it, for at most about a second. */
    public record Sealed(Entry entry, @Nullable Seal seal) {}

    /** A place in the list: behind the entry of that time and id. */
    public record Place(Instant at, UUID id) {

        public static Place of(Sealed sealed) {
            return new Place(sealed.entry().at(), sealed.entry().id());
        }
    }

    /**
     * The entries behind a place, the newest first.
     *
     * @throws org.heraldcms.core.base.HeraldException FORBIDDEN
     */
    public List<Sealed> page(Actor actor, Filter filter, @Nullable Place after, int most) {
        actor.require(Permission.READ_AUDIT);
        List<Object> values = new ArrayList<>();
        String where = filter.where(values);
        if (after != null) {
            where += " and (a.at, a.id) < (?" + (values.size() + 1) + ", ?" + (values.size() + 2) + ")";
            values.add(OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC));
            values.add(after.id());
        }
        Query query = store.createNativeQuery("select " + COLUMNS + ", s.seq, s.sealed_at, s.hash from audit a"
                + " left join audit_seal s on s.entry = a.id where " + where + " order by a.at desc, a.id desc");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream().map(row -> sealed((Object[]) row)).toList();
    }

    /** Puts on record that somebody takes the audit away; done before they get it. */
    public void exporting(Actor actor, Filter filter, String format) {
        actor.require(Permission.READ_AUDIT);
        audit.record(actor, "audit.export", "audit", filter.told(format));
    }

    private static Sealed sealed(Object[] row) {
        Object seq = row[SIZE];
        return new Sealed(
                entry(row),
                seq == null
                        ? null
                        : new Seal(((Number) seq).longValue(), instant(row[SIZE + 1]), (String) row[SIZE + 2]));
    }

    static Entry entry(Object[] row) {
        try {
            return new Entry(
                    (UUID) row[0],
                    instant(row[1]),
                    (UUID) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    JSON.readTree((String) row[7]));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The store holds a detail that cannot be read", corrupt);
        }
    }

    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }
}
