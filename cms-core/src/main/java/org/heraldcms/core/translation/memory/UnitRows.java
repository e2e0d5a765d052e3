package org.heraldcms.core.translation.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Units as rows, read and written many at a time inside the caller's transaction. */
@ApplicationScoped
class UnitRows {

    private static final String UNITS = """
            select u.id, u.position, u.source_locale, u.target_locale,
                   u.source_text, cast(u.source_content as text), u.source_hash,
                   u.target_text, cast(u.target_content as text), u.target_hash,
                   u.before_hash, u.after_hash,
                   u.kind, u.article_id, u.segment, u.revision, u.account_id, u.name, u.at
              from memory_unit u\s""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** The position of the newest change, which stays the newest until this transaction ends. */
    long lockHead() {
        return number("select position from memory_head for update");
    }

    void moveHead(long position) {
        query("update memory_head set position = ?1", position).executeUpdate();
    }

    long head() {
        return number("select position from memory_head");
    }

    /** The ids of those units that are here already. */
    Map<NewUnit.Key, UUID> present(Collection<NewUnit> units) {
        ArrayNode keys = JSON.createArrayNode();
        units.forEach(unit -> UnitJson.key(keys.addObject(), unit));
        List<?> rows = query("""
                select u.id, u.source_locale, u.target_locale, u.source_hash, u.target_hash, u.before_hash, u.after_hash
                  from memory_unit u
                  join jsonb_to_recordset(cast(?1 as jsonb)) as k (source_locale text, target_locale text,
                       source_hash text, target_hash text, before_hash text, after_hash text)
                 using (source_locale, target_locale, source_hash, target_hash, before_hash, after_hash)
                 where u.removed_at is null""", keys.toString()).getResultList();
        Map<NewUnit.Key, UUID> ids = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            ids.put(
                    new NewUnit.Key(
                            pair(column[1], column[2]),
                            (String) column[3],
                            (String) column[4],
                            new Surroundings((String) column[5], (String) column[6])),
                    (UUID) column[0]);
        }
        return ids;
    }

    /** Writes units that are not here yet. */
    void insert(List<Unit> units) {
        ArrayNode rows = JSON.createArrayNode();
        units.forEach(unit -> UnitJson.unit(rows.addObject(), unit));
        query("""
                insert into memory_unit
                select * from jsonb_populate_recordset(cast(null as memory_unit), cast(?1 as jsonb))""", rows.toString()).executeUpdate();
    }

    /** Gives units that are here another origin and position. */
    void update(List<Unit> units) {
        ArrayNode rows = JSON.createArrayNode();
        units.forEach(unit -> UnitJson.origin(rows.addObject(), unit));
        query("""
                update memory_unit u
                   set position = n.position, kind = n.kind, article_id = n.article_id, segment = n.segment,
                       revision = n.revision, account_id = n.account_id, name = n.name, at = n.at
                  from jsonb_populate_recordset(cast(null as memory_unit), cast(?1 as jsonb)) n
                 where u.id = n.id""", rows.toString()).executeUpdate();
    }

    /** Whether there was such a unit; its texts are gone afterwards. */
    boolean remove(UUID id, long position, Instant at) {
        return query("""
                update memory_unit
                   set position = ?2, removed_at = ?3, source_text = '', source_content = '[]', target_text = '',
                       target_content = '[]'
                 where id = ?1 and removed_at is null""", id, position, at.atOffset(ZoneOffset.UTC)).executeUpdate() == 1;
    }

    List<Unit> byIds(Collection<UUID> ids) {
        String array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return units("where u.id = any(cast(?1 as uuid[])) and u.removed_at is null", array);
    }

    /** Units of one source text between these languages, the newest first. */
    List<Unit> bySource(String languages, String hash, int most) {
        return units(
                "where u.languages = ?1 and u.source_hash = ?2 and u.removed_at is null"
                        + " order by u.position desc limit ?3",
                languages,
                hash,
                most);
    }

    /** The units whose last change stands before a position, the newest first. */
    List<Unit> below(MemoryIndex.Words filter, int most) {
        return units(
                "where u.removed_at is null and u.position < ?1 and (?2 = '' or u.source_locale = ?2)"
                        + " and (?3 = '' or u.target_locale = ?3) order by u.position desc limit ?4",
                filter.below(),
                tag(filter.source()),
                tag(filter.target()),
                most);
    }

    /** What changed behind a position, in order. */
    List<UnitChange> after(long position, int most) {
        List<?> rows = query("""
                select u.id, u.position, u.source_locale, u.target_locale, u.source_text, u.target_text,
                       u.removed_at is not null
                  from memory_unit u where u.position > ?1 order by u.position limit ?2""", position, most).getResultList();
        return rows.stream().map(row -> change((Object[]) row)).toList();
    }

    /** The position of a unit's last change; 0 when there never was such a unit. */
    long positionOf(UUID id) {
        return query("select position from memory_unit where id = ?1", id)
                .getResultStream()
                .mapToLong(position -> ((Number) position).longValue())
                .findFirst()
                .orElse(0);
    }

    private List<Unit> units(String where, Object... parameters) {
        List<?> rows = query(UNITS + where, parameters).getResultList();
        return rows.stream().map(row -> unit((Object[]) row)).toList();
    }

    private long number(String sql) {
        return ((Number) query(sql).getSingleResult()).longValue();
    }

    private Query query(String sql, Object... parameters) {
        Query query = store.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static UnitChange change(Object[] row) {
        return new UnitChange(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                pair(row[2], row[3]),
                (String) row[4],
                (String) row[5],
                (Boolean) row[6]);
    }

    private static Unit unit(Object[] row) {
        return new Unit(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                pair(row[2], row[3]),
                new UnitText((String) row[4], json(row[5]), (String) row[6]),
                new UnitText((String) row[7], json(row[8]), (String) row[9]),
                new Surroundings((String) row[10], (String) row[11]),
                origin(row));
    }

    private static Origin origin(Object[] row) {
        UUID article = (UUID) row[13];
        Origin.Place place =
                article == null ? null : new Origin.Place(article, (String) row[14], ((Number) row[15]).intValue());
        return new Origin(
                Origin.Kind.of((String) row[12]),
                place,
                (UUID) row[16],
                (String) row[17],
                ((Timestamp) row[18]).toInstant());
    }

    private static LocalePair pair(Object source, Object target) {
        return new LocalePair(new LocaleTag((String) source), new LocaleTag((String) target));
    }

    private static String tag(@Nullable LocaleTag locale) {
        return locale == null ? "" : locale.tag();
    }

    private static JsonNode json(Object column) {
        try {
            return JSON.readTree((String) column);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored text cannot be read", damaged);
        }
    }
}
