package org.heraldcms.core.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.identity.Continuation;

/**
 * Puts a translated block where the source has it. What is missing around it (a list, a table) is copied from the source
 * with its texts left blank, ready for their translations; an image with a description is left out until that is
 * translated, so that no one publishes it in the wrong language.
 */
final class Skeleton {

    private final TextBlock wanted;
    private final Set<String> present;

    private Skeleton(TextBlock wanted, Set<String> present) {
        this.wanted = wanted;
        this.present = present;
    }

    static Body insert(Body target, Body source, TextBlock wanted) {
        Skeleton skeleton = new Skeleton(wanted, ids(target.blocks()));
        Body filled = new Body(
                target.blocks().isEmpty()
                        ? skeleton.copies(source.blocks())
                        : skeleton.inserted(target.blocks(), source.blocks()));
        return Continuation.identify(filled);
    }

    private List<Block> inserted(List<? extends Block> target, List<? extends Block> source) {
        int at = holder(source);
        List<Block> blocks = new ArrayList<>(target);
        if (source.get(at) instanceof Container container) {
            Set<String> ids = ids(container.children());
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i) instanceof Container counterpart
                        && counterpart.getClass() == container.getClass()
                        && shares(counterpart, ids)) {
                    blocks.set(i, counterpart.with(inserted(counterpart.children(), container.children())));
                    return blocks;
                }
            }
        }
        blocks.addAll(place(target, source, at), copies(source.subList(at, at + 1)));
        return blocks;
    }

    /** The position of the block that is, or contains, the wanted one. */
    private int holder(List<? extends Block> source) {
        int at = 0;
        while (!shares(source.get(at), Set.of(wanted.id()))) {
            at++;
        }
        return at;
    }

    /** Behind what the nearest earlier sibling became, else before what the nearest later one became, else last. */
    private static int place(List<? extends Block> target, List<? extends Block> source, int at) {
        for (int before = at - 1; before >= 0; before--) {
            Set<String> ids = ids(List.of(source.get(before)));
            for (int i = target.size() - 1; i >= 0; i--) {
                if (shares(target.get(i), ids)) {
                    return afterRules(target, i + 1, source.subList(before, at));
                }
            }
        }
        for (int after = at + 1; after < source.size(); after++) {
            Set<String> ids = ids(List.of(source.get(after)));
            for (int i = 0; i < target.size(); i++) {
                if (shares(target.get(i), ids)) {
                    return i;
                }
            }
        }
        return target.size();
    }

    private static int afterRules(List<? extends Block> target, int from, List<? extends Block> passed) {
        long rules = passed.stream().filter(HorizontalRule.class::isInstance).count();
        int at = from;
        while (rules-- > 0 && at < target.size() && target.get(at) instanceof HorizontalRule) {
            at++;
        }
        return at;
    }

    private List<Block> copies(List<? extends Block> source) {
        return source.stream().map(this::copy).flatMap(Optional::stream).toList();
    }

    private Optional<Block> copy(Block block) {
        return switch (block) {
            case HorizontalRule rule -> Optional.of(rule);
            case TextBlock text when text.id().equals(wanted.id()) -> Optional.of(wanted);
            case TextBlock text when present.contains(text.id()) -> Optional.empty();
            case Line line -> Optional.of(line.withContent(List.of()));
            case CodeBlock code -> Optional.of(new CodeBlock(code.id(), code.language(), ""));
            case Image image -> Optional.of((Block) image).filter(it -> image.isBlank());
            case Container container -> copy(container, copies(container.children()));
        };
    }

    private static Optional<Block> copy(Container container, List<Block> children) {
        if (!children.isEmpty()) {
            return Optional.of(container.with(children));
        }
        // A table keeps its columns.
        return container instanceof TableCell cell
                ? Optional.of(cell.with(List.of(new Paragraph("", List.of()))))
                : Optional.empty();
    }

    private static boolean shares(Block block, Set<String> ids) {
        return switch (block) {
            case TextBlock text -> ids.contains(text.id());
            case Container container -> container.children().stream().anyMatch(child -> shares(child, ids));
            case HorizontalRule rule -> false;
        };
    }

    private static Set<String> ids(List<? extends Block> blocks) {
        Set<String> ids = new HashSet<>();
        new Body(List.copyOf(blocks)).textBlocks().forEach(block -> ids.add(block.id()));
        return ids;
    }
}
