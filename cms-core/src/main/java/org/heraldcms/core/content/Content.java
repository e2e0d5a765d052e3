package org.heraldcms.core.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.body.Figures;
import org.heraldcms.core.content.identity.Continuation;
import org.heraldcms.core.content.identity.Pairing;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of one revision of an edition. A value: each method gives another content. What it holds as JSON
 * trees must not be changed by those who read it.
 *
 * <p>Its life: {@link #parse} takes it from outside, {@link #identified} or, for a translation, {@link #pairedWith}
 * gives every text block an id, then it is stored; {@link #read} brings it back.
 *
 * @param title one line of 1 to 300 characters
 * @param summary at most 2,000 characters; empty when there is none
 * @param fields what the content type adds: strings, numbers, booleans and lists of strings by name
 * @param seo what search engines are told: any of title, description, keywords, noindex
 */
public record Content(String title, String summary, Body body, ObjectNode fields, ObjectNode seo) {

    /**
     * Takes content from outside; null or JSON null stands for what was not sent.
     *
     * @throws HeraldException INVALID with every violation and its place ({@code /title}, {@code /summary},
     *     {@code /body/content/3/attrs/level}, {@code /fields/x}, {@code /seo/x}); TOO_LARGE when the only fault is the
     *     size of title, summary or body
     */
    public static Content parse(
            @Nullable String title,
            @Nullable String summary,
            @Nullable JsonNode body,
            @Nullable JsonNode fields,
            @Nullable JsonNode seo) {
        return ContentParser.parse(title, summary, body, fields, seo);
    }

    /**
     * Takes content back from the store.
     *
     * @throws IllegalStateException when it is not what {@link #parse} let pass once
     */
    public static Content read(String title, String summary, JsonNode body, JsonNode fields, JsonNode seo) {
        try {
            return ContentParser.read(title, summary, body, fields, seo);
        } catch (HeraldException corrupt) {
            throw new IllegalStateException("Stored content is not valid: " + corrupt.violations(), corrupt);
        }
    }

    /**
     * The texts to translate: title, summary unless empty, then the text blocks of the body in reading order. Blank
     * blocks and decorative images are left out.
     *
     * @throws IllegalStateException when a text block has no id yet
     */
    public List<Segment> segments() {
        return Segments.of(this);
    }

    /** The hash of each segment by its id. */
    public SortedMap<String, String> hashes() {
        return Segments.hashes(this);
    }

    /**
     * The same content in which every text block has an id of its own. Ids that were sent are kept; of a duplicate, as
     * editors make by splitting a block, the first block with text keeps it. A block sent without an id takes that of
     * the previous revision's block it continues: the one of equal content, else the most similar one in order. What
     * continues nothing gets a new id.
     *
     * @param previous the newest revision of the same edition; null when this is the first
     */
    public Content identified(@Nullable Content previous) {
        return identified(previous, Map.of());
    }

    /**
     * As {@link #identified(Content)}; what comes back as it once was comes back under its id.
     *
     * @param former the ids of texts of all earlier revisions, by their hashes; needed of {@link #anonymous} alone
     */
    public Content identified(@Nullable Content previous, Map<String, String> former) {
        return with(Continuation.identify(body, previous == null ? null : previous.body, former));
    }

    /** The hashes of the text blocks that have no id, or one that another block has, too. */
    public Set<String> anonymous() {
        Map<String, List<TextBlock>> byId = body.textBlocks().stream().collect(Collectors.groupingBy(TextBlock::id));
        return byId.entrySet().stream()
                .filter(blocks -> blocks.getKey().isEmpty() || blocks.getValue().size() > 1)
                .flatMap(blocks -> blocks.getValue().stream())
                .map(TextBlock::hash)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * This translation with the ids of the source's text blocks that it translates. Blocks that have such an id keep
     * it; blocks that continue one of the previous translation keep that one's; the others are aligned with what is
     * left of the source by structure, length and what does not change in translation, such as numbers and addresses.
     * What matches nothing gets an id of its own.
     *
     * @param source the source content this was translated from, identified
     * @param previousTranslation the newest revision of this edition; null when this is the first
     */
    public Content pairedWith(Content source, @Nullable Content previousTranslation) {
        Body previous = previousTranslation == null ? null : previousTranslation.body;
        return with(Pairing.pair(body, source.body, previous));
    }

    /**
     * This translation with one segment replaced. When it has no such block yet, the block is put where the source has
     * it, within as much of the source's structure as is missing; the other blocks stay as they are.
     *
     * @param id {@code title}, {@code summary} or the id of a text block of this content or of the source
     * @param content a JSON string, or for paragraphs and headings an array of inline nodes
     * @throws HeraldException NOT_FOUND when neither content has such a segment; INVALID or TOO_LARGE at
     *     {@code /content}
     */
    public Content withSegment(String id, JsonNode content, Content source) {
        return SegmentEdit.of(this, id, content, source);
    }

    /**
     * What a translation of this begins with: the title, which no edition can be without, and no other text that would
     * stand in the wrong language.
     */
    public Content untranslated() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return new Content(title, "", Body.empty(), json.objectNode(), json.objectNode());
    }

    /** Whether a text of this id stands here, be it blank. */
    public boolean has(String id) {
        return switch (id) {
            case Segment.TITLE -> true;
            case Segment.SUMMARY -> !summary.isEmpty();
            default -> body.textBlocks().stream().anyMatch(block -> block.id().equals(id));
        };
    }

    /** The address of the picture of this id; empty when it is no picture. */
    public Optional<String> picture(String id) {
        return body.textBlocks().stream()
                .filter(block -> block.id().equals(id))
                .flatMap(block -> block instanceof Image image ? Stream.of(image.src()) : Stream.of())
                .findFirst();
    }

    /** This content with another address for the picture of an id. */
    public Content withPicture(String id, String src) {
        return with(body.map(block -> block instanceof Image image && image.id().equals(id)
                ? new Image(id, src, image.alt(), image.title())
                : block));
    }

    /** This content with the title of another. */
    public Content titledAs(Content other) {
        return new Content(other.title, summary, body, fields, seo);
    }

    /** This content without one of its texts; a title is never taken out. */
    public Content without(String id) {
        return switch (id) {
            case Segment.TITLE -> this;
            case Segment.SUMMARY -> new Content(title, "", body, fields, seo);
            default -> with(Removal.of(body, id));
        };
    }

    /** The keys of the figures that the body refers to. */
    public Set<String> facts() {
        return body.facts();
    }

    /** This content as readers of a language see it, with its figures written out. */
    public Content written(Figures figures) {
        return with(body.written(figures));
    }

    Content with(Body other) {
        return new Content(title, summary, other, fields, seo);
    }
}
