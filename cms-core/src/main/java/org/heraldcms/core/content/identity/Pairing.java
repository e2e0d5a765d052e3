package org.heraldcms.core.content.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.jspecify.annotations.Nullable;

/**
 * Finds which text blocks of a translation translate which of its source. Ids decide; then what the previous
 * translation had there; only what neither knows is aligned by its {@link Shape}.
 *
 * <p>A block with an id that only the previous translation knows keeps it: its source is gone, and to pair it with
 * whatever came in its place would pass an old translation off as one of the new text.
 */
public final class Pairing {

    private Pairing() {}

    /**
     * The target with the ids of the source's text blocks that it translates, and ids of its own elsewhere.
     *
     * @param source identified
     * @param previous of the newest revision of the same translation, identified; null when there is none
     */
    public static Body pair(Body target, Body source, @Nullable Body previous) {
        Identities identities = new Identities(target, Map.of());
        Set<String> known = ids(source);
        if (previous != null) {
            known.addAll(ids(previous));
        }
        identities.reopen(known::contains);
        if (previous != null) {
            Continuation.continueFrom(previous, identities);
        }
        align(target, source, identities);
        return identities.settled();
    }

    private static Set<String> ids(Body body) {
        Set<String> ids = new HashSet<>();
        body.textBlocks().forEach(block -> ids.add(block.id()));
        return ids;
    }

    private static void align(Body target, Body source, Identities identities) {
        List<TextBlock> sources = source.textBlocks();
        Matching matching = identities.matchedById(sources);
        List<Shape> left = Shape.of(target);
        List<Shape> right = Shape.of(source);
        double growth = growth(left, right);
        matching.matchBetween((i, j) ->
                identities.isOpen(i) && !identities.isTaken(sources.get(j).id())
                        ? left.get(i).gain(right.get(j), growth)
                        : 0);
        identities.adopt(matching, sources);
    }

    /** How much longer the translation is than its source: Spanish takes a fifth more than English, Chinese far less. */
    private static double growth(List<Shape> target, List<Shape> source) {
        double ratio = (1.0 + target.stream().mapToInt(Shape::length).sum())
                / (1.0 + source.stream().mapToInt(Shape::length).sum());
        return Math.clamp(ratio, 0.2, 5);
    }
}
