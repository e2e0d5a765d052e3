package org.heraldcms.core.content.identity;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.jspecify.annotations.Nullable;

/** Finds which blocks of an earlier revision in the same language go on in a later one that was sent without ids. */
public final class Continuation {

    /** Half of a paragraph that was split still has a similarity of two thirds with the whole. */
    private static final double SIMILAR_IN_PLACE = 0.4;

    private static final double SIMILAR_ELSEWHERE = 0.55;

    private final Identities later;
    private final List<TextBlock> earlier;
    private final Matching matching;

    private Continuation(Identities later, List<TextBlock> earlier) {
        this.later = later;
        this.earlier = earlier;
        this.matching = later.matchedById(earlier);
    }

    /**
     * The body with an id of its own for every text block.
     *
     * @param previous of the newest revision of the same edition, identified; null when there is none
     */
    public static Body identify(Body body, @Nullable Body previous) {
        Identities identities = new Identities(body);
        if (previous != null) {
            continueFrom(previous, identities);
        }
        return identities.settled();
    }

    /** Gives open blocks the ids of the blocks they continue. */
    static void continueFrom(Body previous, Identities later) {
        if (later.hasOpen()) {
            new Continuation(later, previous.textBlocks()).run();
        }
    }

    private void run() {
        matching.matchEqual(entries(later.blocks(), true), entries(earlier, false));
        Similarity similarity = new Similarity(later.blocks(), earlier);
        matching.matchBetween((i, j) -> gain(similarity, i, j, SIMILAR_IN_PLACE));
        matching.matchAnywhere((i, j) -> gain(similarity, i, j, SIMILAR_ELSEWHERE));
        later.adopt(matching, earlier);
    }

    /** What is compared for equality; a block that takes no part is equal to none. */
    private List<String> entries(List<TextBlock> blocks, boolean isLater) {
        List<String> entries = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            boolean takesPart =
                    isLater ? later.isOpen(i) : !later.isTaken(blocks.get(i).id());
            entries.add(takesPart ? blocks.get(i).hash() : (isLater ? "later " : "earlier ") + i);
        }
        return entries;
    }

    private double gain(Similarity similarity, int i, int j, double threshold) {
        TextBlock block = later.blocks().get(i);
        TextBlock candidate = earlier.get(j);
        boolean comparable = later.isOpen(i)
                && !later.isTaken(candidate.id())
                && block instanceof Image == candidate instanceof Image
                && block instanceof CodeBlock == candidate instanceof CodeBlock;
        return comparable ? similarity.of(i, j) - threshold : 0;
    }
}
