package org.heraldcms.core.content;

import java.util.List;
import java.util.Optional;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.identity.Continuation;

/** Takes one text block out of a body, and the containers that it leaves empty; a table keeps its cells. */
final class Removal {

    private Removal() {}

    static Body of(Body body, String id) {
        return Continuation.identify(new Body(without(body.blocks(), id)));
    }

    private static List<Block> without(List<? extends Block> blocks, String id) {
        return blocks.stream()
                .map(block -> without(block, id))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Block> without(Block block, String id) {
        return switch (block) {
            case HorizontalRule rule -> Optional.of(rule);
            case TextBlock text ->
                Optional.of((Block) text).filter(it -> !text.id().equals(id));
            case Container container -> without(container, without(container.children(), id));
        };
    }

    private static Optional<Block> without(Container container, List<Block> children) {
        if (!children.isEmpty()) {
            return Optional.of(container.with(children));
        }
        return container instanceof TableCell cell
                ? Optional.of(cell.with(List.of(new Paragraph("", List.of()))))
                : Optional.empty();
    }
}
