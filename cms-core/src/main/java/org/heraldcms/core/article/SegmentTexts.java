package org.heraldcms.core.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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

    /** Whether a segment of a source edition has, or ever had, the text of this hash. */
    boolean hasBeen(Revision source, String segment, String hash) {
        return hash.equals(source.segments().get(segment))
                || !store.createNativeQuery("select 1 from source_segment where article_id = ?1 and segment = ?2"
                                + " and hash = ?3")
                        .setParameter(1, source.articleId())
                        .setParameter(2, segment)
                        .setParameter(3, hash)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
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
