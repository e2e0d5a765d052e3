package org.heraldcms.core.importing.proposal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.importing.furniture.Furniture;
import org.heraldcms.core.importing.page.Format;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a page. A value; each change gives another.
 *
 * @param format in which it was read
 * @param type of the article
 * @param source the locale of which the others are translations
 * @param body everything on the page in the JSON of a body, each block with its id
 * @param blocks the body's text blocks in reading order
 * @param heads what each edition is called; there may be more of them than editions
 * @param joined what a person has paired
 * @param apart blocks of translations that a person has parted from what they were paired with
 * @param losses what of the page could not be kept as it was, one sentence each
 */
public record Proposal(
        Format format,
        String type,
        List<String> topics,
        LocaleTag source,
        ObjectNode body,
        List<Block> blocks,
        List<Head> heads,
        List<Pair> joined,
        Set<String> apart,
        List<String> losses) {

    /**
     * A block of the page.
     *
     * @param doubt why a person should look at its language, as a sentence; empty when it is sure
     * @param excluded whether it is left out
     * @param furniture why that was proposed; null when it was not
     */
    public record Block(
            String id,
            LocaleTag locale,
            String doubt,
            boolean excluded,
            @Nullable Furniture furniture) {

        Block in(LocaleTag other) {
            return new Block(id, other, "", excluded, furniture);
        }

        Block excluded(boolean other) {
            return new Block(id, locale, doubt, other, furniture);
        }
    }

    /**
     * What stands above an edition's body.
     *
     * @param title empty when the page has none in this language
     * @param titleBlock the block that is the title, and therefore not in the body; null when none of them is
     * @param slug empty to have one made of the title
     */
    public record Head(
            LocaleTag locale, String title, @Nullable String titleBlock, String summary, String slug) {

        Head titled(String other) {
            return new Head(locale, other, titleBlock, summary, slug);
        }

        Head titledBy(@Nullable String block, String text) {
            return new Head(locale, text, block, summary, slug);
        }

        Head summarised(String other) {
            return new Head(locale, title, titleBlock, other, slug);
        }

        Head at(String other) {
            return new Head(locale, title, titleBlock, summary, other);
        }
    }

    /** A block of a translation and the one of the source that it translates. */
    public record Pair(String source, String target) {}

    public Proposal {
        topics = List.copyOf(topics);
        blocks = List.copyOf(blocks);
        heads = List.copyOf(heads);
        joined = List.copyOf(joined);
        apart = Set.copyOf(apart);
        losses = List.copyOf(losses);
    }

    /** The locales of what is not left out, the source first, then as they come on the page. */
    public List<LocaleTag> locales() {
        Set<LocaleTag> locales = new LinkedHashSet<>();
        List<LocaleTag> included = blocks.stream()
                .filter(block -> !block.excluded())
                .map(Block::locale)
                .toList();
        if (included.contains(source)) {
            locales.add(source);
        }
        locales.addAll(included);
        return List.copyOf(locales);
    }

    /** What the edition of a locale is called; with nothing in it when nobody has said yet. */
    Head head(LocaleTag locale) {
        return heads.stream()
                .filter(head -> head.locale().equals(locale))
                .findFirst()
                .orElseGet(() -> new Head(locale, "", null, "", ""));
    }

    /**
     * A block with what it is on the page.
     *
     * @param level of a heading; 0 of what is none
     */
    public record Shown(Block block, Segment.Kind kind, int level, String text) {}

    /** All blocks as the page has them, those that are left out too. */
    public List<Shown> shown() {
        Body everything = everything();
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Map<String, Segment.Kind> kinds = new HashMap<>();
        new Content("", "", everything, nothing, nothing)
                .segments()
                .forEach(segment -> kinds.put(segment.id(), segment.kind()));
        List<TextBlock> texts = everything.textBlocks();
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> shown(blocks.get(i), texts.get(i), kinds))
                .toList();
    }

    private static Shown shown(Block block, TextBlock text, Map<String, Segment.Kind> kinds) {
        // A picture or cell without words is no segment.
        Segment.Kind blank = text instanceof Image ? Segment.Kind.IMAGE : Segment.Kind.PARAGRAPH;
        int level = text instanceof Heading heading ? heading.level() : 0;
        return new Shown(block, kinds.getOrDefault(block.id(), blank), level, text.text());
    }

    Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    Proposal about(String otherType, List<String> otherTopics) {
        return new Proposal(format, otherType, otherTopics, source, body, blocks, heads, joined, apart, losses);
    }

    /** With another source; what was paired with the former one is no longer. */
    Proposal translatedFrom(LocaleTag other) {
        return other.equals(source)
                ? this
                : new Proposal(format, type, topics, other, body, blocks, heads, List.of(), Set.of(), losses);
    }

    Proposal saying(Body other) {
        return new Proposal(format, type, topics, source, other.toJson(), blocks, heads, joined, apart, losses);
    }

    Proposal with(List<Block> others) {
        return new Proposal(format, type, topics, source, body, others, heads, joined, apart, losses);
    }

    Proposal headed(List<Head> others) {
        return new Proposal(format, type, topics, source, body, blocks, others, joined, apart, losses);
    }

    Proposal paired(List<Pair> nowJoined, Set<String> nowApart) {
        return new Proposal(format, type, topics, source, body, blocks, heads, nowJoined, nowApart, losses);
    }

    Body everything() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return Content.read("", "", body, nothing, nothing).body();
    }
}
