package org.heraldcms.core.translation.glossary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries and their terms as rows, read and written inside the caller's transaction. */
@ApplicationScoped
class EntryRows {

    private static final String ENTRIES = """
            select e.id, e.keep, e.case_sensitive, e.definition, e.note, e.created_at, e.updated_at, e.version,
                   (select cast(jsonb_agg(jsonb_build_object('locale', locale, 'text', text, 'status', status)
                           order by place) as text)
                      from glossary_term where entry_id = e.id)
              from glossary_entry e\s""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** How often the glossary was changed. */
    long version() {
        return ((Number) query("select version from glossary_head").getSingleResult()).longValue();
    }

    /** Counts one more change, which orders all that change the glossary behind each other. */
    void changed() {
        query("update glossary_head set version = version + 1").executeUpdate();
    }

    int count() {
        return ((Number) query("select count(*) from glossary_entry").getSingleResult()).intValue();
    }

    List<Entry> all() {
        return entries("order by e.heading, e.id");
    }

    Optional<Entry> byId(UUID id) {
        return entries("where e.id = ?1", id).stream().findFirst();
    }

    /** The entries behind a place, in the order of lists. */
    List<Entry> page(Glossary.Filter filter, Glossary.@Nullable Place after, int most) {
        return entries(
                "where (cast(?1 as text) is null or (e.heading, e.id) > (?1, cast(?2 as uuid)))"
                        + " and exists (select 1 from glossary_term t where t.entry_id = e.id"
                        + " and position(?3 in lower(t.text)) > 0 and (?4 = '' or t.locale = ?4))"
                        + " order by e.heading, e.id limit ?5",
                after == null ? null : after.heading(),
                after == null ? null : after.id().toString(),
                filter.words(),
                filter.tag(),
                most);
    }

    void insert(Entry entry) {
        EntryDraft content = entry.content();
        query(
                        "insert into glossary_entry (id, heading, keep, case_sensitive, definition, note, created_at,"
                                + " updated_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                        entry.id(),
                        content.heading(),
                        content.keep(),
                        content.caseSensitive(),
                        content.definition(),
                        content.note(),
                        entry.createdAt().atOffset(ZoneOffset.UTC),
                        entry.updatedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        insertTerms(entry);
    }

    /** Whether the entry was still of the version before. */
    boolean update(Entry after) {
        EntryDraft content = after.content();
        int updated = query(
                        "update glossary_entry set heading = ?2, keep = ?3, case_sensitive = ?4, definition = ?5,"
                                + " note = ?6, updated_at = ?7, version = version + 1 where id = ?1 and version = ?8",
                        after.id(),
                        content.heading(),
                        content.keep(),
                        content.caseSensitive(),
                        content.definition(),
                        content.note(),
                        after.updatedAt().atOffset(ZoneOffset.UTC),
                        after.version() - 1)
                .executeUpdate();
        query("delete from glossary_term where entry_id = ?1", after.id()).executeUpdate();
        insertTerms(after);
        return updated == 1;
    }

    /** Whether there still was such an entry of this version. */
    boolean delete(UUID id, long version) {
        return query("delete from glossary_entry where id = ?1 and version = ?2", id, version)
                        .executeUpdate()
                == 1;
    }

    private void insertTerms(Entry entry) {
        query(
                        "insert into glossary_term (entry_id, place, locale, text, status)"
                                + " select ?1, t.place - 1, t.term ->> 'locale', t.term ->> 'text', t.term ->> 'status'"
                                + " from jsonb_array_elements(cast(?2 as jsonb)) with ordinality as t (term, place)",
                        entry.id(),
                        JSON.valueToTree(entry.content().terms()).toString())
                .executeUpdate();
    }

    private List<Entry> entries(String where, @Nullable Object... parameters) {
        List<?> rows = query(ENTRIES + where, parameters).getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private Query query(String sql, @Nullable Object... parameters) {
        Query query = store.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Entry entry(Object[] row) {
        EntryDraft content = new EntryDraft(
                (Boolean) row[1], (Boolean) row[2], (String) row[3], (String) row[4], terms((String) row[8]));
        return new Entry(
                (UUID) row[0],
                content,
                ((Timestamp) row[5]).toInstant(),
                ((Timestamp) row[6]).toInstant(),
                ((Number) row[7]).longValue());
    }

    private static List<Designation> terms(String json) {
        try {
            return List.of(JSON.readValue(json, Designation[].class));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The store holds a term that cannot be read", corrupt);
        }
    }
}
