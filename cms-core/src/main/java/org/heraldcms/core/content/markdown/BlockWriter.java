package org.heraldcms.core.content.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Block.TextBlock;

/** Writes blocks as lines. What is blank is not written, as in the other forms. */
final class BlockWriter {

    private static final int SHORTEST_FENCE = 3;

    private BlockWriter() {}

    static String write(List<Block> blocks) {
        return String.join("\n", flow(blocks));
    }

    /** Blocks apart by an empty line. Of two lists that would run into one, the second has other markers. */
    private static List<String> flow(List<? extends Block> blocks) {
        List<String> lines = new ArrayList<>();
        Class<?> before = HorizontalRule.class;
        boolean turned = false;
        for (Block block : visible(blocks)) {
            turned = block.getClass() == before && !turned;
            before = block.getClass();
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(lines(block, turned));
        }
        return lines;
    }

    static List<? extends Block> visible(List<? extends Block> blocks) {
        return blocks.stream().filter(block -> !isBlank(block)).toList();
    }

    private static boolean isBlank(Block block) {
        return switch (block) {
            case Image image -> false;
            case TextBlock text -> text.text().chars().allMatch(Spacing::isSpace);
            case HorizontalRule rule -> false;
            case Table table -> false;
            case Container container -> container.children().stream().allMatch(BlockWriter::isBlank);
        };
    }

    private static List<String> lines(Block block, boolean turned) {
        return switch (block) {
            case TextBlock text -> lines(text);
            case HorizontalRule rule -> List.of("***");
            case BulletList it -> list(it.children(), i -> turned ? "+ " : "- ");
            case OrderedList it -> list(it.children(), i -> (it.start() + i) + (turned ? ") " : ". "));
            case Blockquote it -> prefixed(flow(it.children()), "> ", "> ");
            case Callout it -> prefixed(flow(it.children()), "> ", "> ");
            case Table it -> TableWriter.write(it);
            case ListItem it -> flow(it.children());
            case TableRow it -> flow(it.children());
            case TableCell it -> flow(it.children());
        };
    }

    private static List<String> lines(TextBlock block) {
        return switch (block) {
            case Paragraph it -> LineWriter.paragraph(it.content());
            case Heading it -> List.of("#".repeat(it.level()) + " " + LineWriter.heading(it.content()));
            case CodeBlock it -> code(it);
            case Image it -> List.of(LineWriter.image(it));
        };
    }

    private static List<String> code(CodeBlock code) {
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, Escapes.longestRun(code.text(), '`') + 1));
        List<String> lines = new ArrayList<>(List.of(fence + (code.language() == null ? "" : code.language())));
        Collections.addAll(lines, code.text().split("\n", -1));
        lines.add(fence);
        return lines;
    }

    private static List<String> list(List<ListItem> items, IntFunction<String> marker) {
        List<? extends Block> shown = visible(items);
        boolean tight = shown.stream().allMatch(BlockWriter::isTight);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ListItem item = (ListItem) shown.get(i);
            if (i > 0 && !tight) {
                lines.add("");
            }
            String first = marker.apply(i);
            List<String> content = flow(item.children());
            content.removeIf(line -> tight && line.isEmpty());
            lines.addAll(prefixed(content, first, " ".repeat(first.length())));
        }
        return lines;
    }

    /** One paragraph, perhaps with lists below that need no empty line before them. */
    private static boolean isTight(Block item) {
        List<? extends Block> blocks = visible(((ListItem) item).children());
        return blocks.getFirst() instanceof Paragraph && blocks.stream().skip(1).allMatch(BlockWriter::isTightList);
    }

    private static boolean isTightList(Block block) {
        return switch (block) {
            case BulletList it -> visible(it.children()).stream().allMatch(BlockWriter::isTight);
            // Only a list that begins with 1 is seen to begin right behind a paragraph.
            case OrderedList it
            when it.start() == 1 -> visible(it.children()).stream().allMatch(BlockWriter::isTight);
            default -> false;
        };
    }

    private static List<String> prefixed(List<String> lines, String first, String others) {
        List<String> prefixed = new ArrayList<>(lines.size());
        for (String line : lines) {
            String prefix = prefixed.isEmpty() ? first : others;
            prefixed.add(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
        }
        return prefixed;
    }
}
