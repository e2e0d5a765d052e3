package org.heraldcms.core.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, numbered state of an edition's content; a translated one names the source revision it translates.
 *
 * <p>Beside the text it keeps the hash of each of its segments and, for a translation, the hash of the source content
 * that each segment was translated from: comparing the two tells what is outdated, without a flag that could lie.
 */
@Entity
@Table(name = "revision")
@IdClass(Revision.Key.class)
public class Revision {

    /** Article, locale and number. */
    public record Key(UUID articleId, String locale, int number) implements Serializable {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private String locale;

    @Id
    private int number;

    private String title;

    private String summary;

    private String slug;

    @Convert(converter = JsonColumn.class)
    private JsonNode body;

    @Convert(converter = JsonColumn.class)
    private JsonNode fields;

    @Convert(converter = JsonColumn.class)
    private JsonNode seo;

    @Column(name = "based_on")
    private @Nullable Integer basedOn;

    @Convert(converter = HashesColumn.class)
    private Map<String, String> segments;

    @Convert(converter = HashesColumn.class)
    private @Nullable Map<String, String> origins;

    @Convert(converter = ProvenanceColumn.class)
    private Map<String, Provenance> provenance;

    private UUID author;

    private String message;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Read once, since a revision never changes. */
    private transient @Nullable Content content;

    /** For the store only. */
    protected Revision() {}

    Revision(Key key, Content content, String slug, @Nullable Basis basis, Saving saving) {
        this.articleId = key.articleId();
        this.locale = key.locale();
        this.number = key.number();
        this.title = content.title();
        this.summary = content.summary();
        this.body = content.body().toJson();
        this.fields = content.fields();
        this.seo = content.seo();
        this.segments = texts(content, basis);
        this.slug = slug;
        this.basedOn = basis == null ? null : basis.revision();
        this.origins = basis == null ? null : basis.origins();
        this.provenance = basis == null ? Map.of() : basis.provenance();
        this.author = saving.author();
        this.message = saving.message();
        this.createdAt = saving.at();
    }

    /** Who saved, why and when. */
    record Saving(UUID author, String message, Instant at) {}

    /** The hash of each text of an edition; a title that is the source's, for want of a translation, is not among them. */
    static Map<String, String> texts(Content content, @Nullable Basis basis) {
        Map<String, String> texts = new HashMap<>(content.hashes());
        if (basis != null && !basis.titled()) {
            texts.remove(Segment.TITLE);
        }
        return Map.copyOf(texts);
    }

    /** Whether this revision says the same as another of its edition, at the same address and on the same basis. */
    boolean saysTheSameAs(Revision other) {
        return content().equals(other.content()) && slug.equals(other.slug) && Objects.equals(basis(), other.basis());
    }

    /** What this translation was made from; null for the source edition. */
    public @Nullable Basis basis() {
        return basedOn == null || origins == null ? null : new Basis(basedOn, origins, provenance, isTitled());
    }

    /** Whether it has a title of its own; a translation begun segment by segment bears its source's until then. */
    public boolean isTitled() {
        return segments.containsKey(Segment.TITLE);
    }

    public Key key() {
        return new Key(articleId, locale, number);
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    /** 1 for the first revision of its edition, then upwards without a gap. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return slug;
    }

    public Content content() {
        Content read = content == null ? Content.read(title, summary, body, fields, seo) : content;
        content = read;
        return read;
    }

    /** Segment id to hash of its content; of a translation without a title of its own, no title. */
    public Map<String, String> segments() {
        return segments;
    }

    public UUID author() {
        return author;
    }

    public String message() {
        return message;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
