package org.heraldcms.core.content.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.jspecify.annotations.Nullable;

/** Finds which blocks of an earlier revision in the same language go on in a later one that was sent without ids. */
public final class Continuation {

    /**
     * Half of a paragraph that was split has a similarity of two thirds with the whole, a paragraph of which every other
     * word is new one of a half; paragraphs that have nothing to do with each other rarely reach a third.
     */
    private static final double SIMILAR_IN_PLACE = 0.4;

    private static final double SIMILAR_ELSEWHERE = 0.5;

    private final Identities later;
    private final List<TextBlock> earlier;
    private final Map<String, String> former;
    private final Matching matching;

    private Continuation(Identities later, List<TextBlock> earlier, Map<String, String> former) {
        this.later = later;
        this.earlier = earlier;
        this.former = former;
        this.matching = later.matchedById(earlier);
    }

    /**
     * The body with an id of its own for every text block.
     *
     * @param previous of the newest revision of the same edition, identified; null when there is none
     * @param former the ids of blocks of all earlier revisions, by the hashes of what they said: what says the same again
     *     is the same block again
     */
    public static Body identify(Body body, @Nullable Body previous, Map<String, String> former) {
        Identities identities = new Identities(body, former);
        if (previous != null && identities.hasOpen()) {
            new Continuation(identities, previous.textBlocks(), former).run();
        }
        return identities.settled();
    }

    /** The body with new ids for the text blocks that have none. */
    public static Body identify(Body body) {
        return identify(body, null, Map.of());
    }

    /** Gives open blocks the ids of the blocks they continue. */
    static void continueFrom(Body previous, Identities later) {
        if (later.hasOpen()) {
            new Continuation(later, previous.textBlocks(), Map.of()).run();
        }
    }

    private void run() {
        matching.matchEqual(entries(later.blocks(), true), entries(earlier, false));
        matchFormer();
        Similarity similarity = new Similarity(later.blocks(), earlier);
        matching.matchBetween((i, j) -> gain(similarity, i, j, SIMILAR_IN_PLACE));
        matching.matchAnywhere((i, j) -> gain(similarity, i, j, SIMILAR_ELSEWHERE));
        later.adopt(matching, earlier);
    }

    /** What was undone, or taken out and put back, is what it was. */
    private void matchFormer() {
        if (former.isEmpty()) {
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int j = 0; j < earlier.size(); j++) {
            places.put(earlier.get(j).id(), j);
        }
        for (int i = 0; i < later.blocks().size(); i++) {
            String id = former.get(later.blocks().get(i).hash());
            if (id != null && later.isOpen(i) && matching.isFreeLeft(i) && !later.isTaken(id)) {
                matchFormer(i, id, places.get(id));
            }
        }
    }

    private void matchFormer(int i, String id, @Nullable Integer place) {
        if (place == null) {
            later.give(i, id);
        } else if (matching.isFreeRight(place)) {
            matching.match(i, place);
        }
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
