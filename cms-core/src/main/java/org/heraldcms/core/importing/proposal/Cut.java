package org.heraldcms.core.importing.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;

/** Cuts a body down to some of its texts: what is left around none goes too, and rules stand between blocks only. */
final class Cut {

    private Cut() {}

    static Body of(Body body, Predicate<TextBlock> kept) {
        return new Body(blocks(body.blocks(), kept));
    }

    private static List<Block> blocks(List<? extends Block> blocks, Predicate<TextBlock> kept) {
        List<Block> cut = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case TextBlock text -> {
                    if (kept.test(text)) {
                        cut.add(text);
                    }
                }
                case Container container -> {
                    List<Block> children = blocks(container.children(), kept);
                    if (!children.isEmpty()) {
                        cut.add(container.with(children));
                    }
                }
                case HorizontalRule rule -> {
                    if (!cut.isEmpty() && !(cut.getLast() instanceof HorizontalRule)) {
                        cut.add(rule);
                    }
                }
            }
        }
        if (!cut.isEmpty() && cut.getLast() instanceof HorizontalRule) {
            cut.removeLast();
        }
        return cut;
    }
}
