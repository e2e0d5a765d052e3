package org.heraldcms.core.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Every text that a segment of any revision ever had, by its hash, and for source editions when each segment got it. So
 * the text that a translation was made from can be shown, however often its source has changed since.
 */
@ApplicationScoped
@Transactional
public class SegmentTexts {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * What a segment once said.
     *
     * @param content its inline nodes, or a string, as that segment had it which was the first to say this
     */
    public record SegmentText(String text, JsonNode content) {}

    /** The texts of these hashes, as far as any segment ever had them. */
    public Map<String, SegmentText> of(Collection<String> hashes) {
        Map<String, SegmentText> texts = new HashMap<>();
        if (!hashes.isEmpty()) {
            for (Object row : store.createNativeQuery("select hash, text, cast(content as text) from segment_text"
                            + " where hash = any(cast(?1 as text[]))")
                    .setParameter(1, "{" + String.join(",", hashes) + "}")
                    .getResultList()) {
                Object[] column = (Object[]) row;
                JsonNode content = new JsonColumn().convertToEntityAttribute(column[2]);
                texts.put((String) column[0], new SegmentText((String) column[1], content));
            }
        }
        return texts;
    }

    /** When the source of each of these articles last changed what it says in each segment, or took the segment out. */
    public Map<UUID, Map<String, Instant>> lastChanges(Collection<UUID> articles) {
        Map<UUID, Map<String, Instant>> changes = new HashMap<>();
        for (Object row : store.createNativeQuery("select distinct on (article_id, segment) article_id, segment, at"
                        + " from source_segment where article_id = any(cast(?1 as uuid[]))"
                        + " order by article_id, segment, revision desc")
                .setParameter(1, articles.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList()) {
            Object[] column = (Object[]) row;
            changes.computeIfAbsent((UUID) column[0], none -> new HashMap<>())
                    .put((String) column[1], InstantColumn.read(column[2]));
        }
        return changes;
    }

    /** The text blocks of a source edition that have, or once had, the texts of these hashes. */
    Map<String, String> segments(Revision newest, Set<String> hashes) {
        Map<String, String> segments = new HashMap<>();
        if (!hashes.isEmpty()) {
            for (Object row : store.createNativeQuery(
                            "select hash, segment from source_segment where article_id = ?1"
                                    + " and segment not in ('title', 'summary') and hash = any(cast(?2 as text[])) order by revision")
                    .setParameter(1, newest.articleId())
                    .setParameter(2, "{" + String.join(",", hashes) + "}")
                    .getResultList()) {
                Object[] column = (Object[]) row;
                segments.put((String) column[0], (String) column[1]);
            }
        }
        return segments;
    }

    /** What a source edition said as a whole when a segment of it had the text of this hash; empty when it never had. */
    Optional<Content> when(Revision source, String segment, String hash) {
        if (hash.equals(source.segments().get(segment))) {
            return Optional.of(source.content());
        }
        return store
                .createNativeQuery(
                        "select r.* from source_segment s join revision r on (r.article_id, r.locale, r.number)"
                                + " = (s.article_id, s.locale, s.revision) where s.article_id = ?1 and s.segment = ?2"
                                + " and s.hash = ?3 order by s.revision desc limit 1",
                        Revision.class)
                .setParameter(1, source.articleId())
                .setParameter(2, segment)
                .setParameter(3, hash)
                .getResultList()
                .stream()
                .findFirst()
                .map(revision -> ((Revision) revision).content());
    }

    /** Keeps what a revision says for the first time; the revision before it has been kept the same way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Nullable Revision before, Revision after) {
        Map<String, String> known = before == null ? Map.of() : before.segments();
        keepTexts(known, after);
        if (after.basis() == null) {
            keepHistory(known, after);
        }
    }

    private void keepTexts(Map<String, String> known, Revision after) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Segment segment : after.content().segments()) {
            if (!known.containsValue(segment.hash())) {
                rows.addObject()
                        .put("hash", segment.hash())
                        .put("text", segment.text())
                        .set("content", segment.content());
            }
        }
        // In the order of the hashes, so that two who keep the same ones wait for each other in one direction only.
        store.createNativeQuery("insert into segment_text (hash, text, content) select hash, text, content"
                        + " from jsonb_to_recordset(cast(?1 as jsonb)) as r (hash text, text text, content jsonb)"
                        + " order by hash on conflict do nothing")
                .setParameter(1, rows.toString())
                .executeUpdate();
    }

    private void keepHistory(Map<String, String> known, Revision after) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        TreeSet<String> ids = new TreeSet<>(known.keySet());
        ids.addAll(after.segments().keySet());
        for (String id : ids) {
            String hash = after.segments().get(id);
            if (!Objects.equals(hash, known.get(id))) {
                rows.addObject().put("segment", id).put("hash", hash);
            }
        }
        store.createNativeQuery("insert into source_segment (article_id, locale, segment, revision, hash, at)"
                        + " select ?2, ?3, segment, ?4, hash, ?5"
                        + " from jsonb_to_recordset(cast(?1 as jsonb)) as r (segment text, hash text)")
                .setParameter(1, rows.toString())
                .setParameter(2, after.articleId())
                .setParameter(3, after.locale().tag())
                .setParameter(4, after.number())
                .setParameter(5, Timestamp.from(after.createdAt()))
                .executeUpdate();
    }
}
