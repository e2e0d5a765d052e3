package org.heraldcms.core.content.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.TextBlock;

/** The body of an edition: blocks in reading order. */
public record Body(List<Block> blocks) {

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** A body without blocks. */
    public static Body empty() {
        return new Body(List.of());
    }

    /** The one JSON form of this body, in TipTap's names; read back, it gives an equal body. */
    public ObjectNode toJson() {
        return JsonForm.document(this);
    }

    /** Semantic HTML (h2 to h4 below the page's title), every text and address escaped, without ids or styles. */
    public String html() {
        return HtmlForm.of(this);
    }

    /** The same HTML, in which every text block stands in an element whose id is {@code segment-} and that of the block. */
    public String addressableHtml() {
        return HtmlForm.addressable(this);
    }

    /** Plain text: blocks apart by an empty line, list items with {@code - } or their number, table cells by tabs. */
    public String text() {
        return TextForm.of(this);
    }

    /** Every block that carries text, in reading order, blank ones too. */
    public List<TextBlock> textBlocks() {
        List<TextBlock> found = new ArrayList<>();
        collect(blocks, found);
        return found;
    }

    /** The same structure with each text block replaced by what the function makes of it, called in reading order. */
    public Body map(UnaryOperator<TextBlock> change) {
        return new Body(map(blocks, change));
    }

    /** The keys of the figures that its lines refer to. */
    public Set<String> facts() {
        return textBlocks().stream()
                .flatMap(block -> block instanceof Line line ? Inline.facts(line.content()).stream() : Stream.of())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** This body with its figures written out. */
    public Body written(Figures figures) {
        return map(block ->
                block instanceof Line line ? line.withContent(Inline.written(line.content(), figures)) : block);
    }

    private static void collect(List<? extends Block> blocks, List<TextBlock> found) {
        for (Block block : blocks) {
            switch (block) {
                case TextBlock text -> found.add(text);
                case Container container -> collect(container.children(), found);
                case HorizontalRule rule -> {}
            }
        }
    }

    private static List<Block> map(List<? extends Block> blocks, UnaryOperator<TextBlock> change) {
        List<Block> mapped = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            mapped.add(
                    switch (block) {
                        case TextBlock text -> change.apply(text);
                        case Container container -> container.with(map(container.children(), change));
                        case HorizontalRule rule -> rule;
                    });
        }
        return mapped;
    }
}
