package org.heraldcms.core.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair.State;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a translation held against the newest revision of its source.
 *
 * <p>Whether it is outdated is a fact about the two, computed from the hash of each source segment now and the hash
 * that the target was translated from. A source saved without a change of text outdates nothing; a moved segment
 * neither.
 */
public final class Translation {

    private final Revision source;
    private final Revision target;
    private final Basis basis;
    private final @Nullable Revision sourceThen;

    /**
     * @param source newest revision of the source edition
     * @param target a revision of a translation
     * @param sourceThen the source revision that the target is based on, to show what changed since; null when only
     *     states are wanted
     */
    public Translation(Revision source, Revision target, @Nullable Revision sourceThen) {
        this.source = source;
        this.target = target;
        this.sourceThen = sourceThen;
        Basis of = target.basis();
        if (of == null) {
            throw new IllegalArgumentException(target.locale() + " is not a translation");
        }
        this.basis = of;
    }

    /** Whether the source changed anywhere since the target was translated. */
    public boolean isOutdated() {
        return !basis.origins().equals(source.segments());
    }

    /** All segments in the order of the source; those that only the target has come last. */
    public List<SegmentPair> segments() {
        Map<String, Segment> targets = byId(target);
        Map<String, Segment> then = sourceThen == null ? Map.of() : byId(sourceThen);
        List<SegmentPair> pairs = new ArrayList<>();
        for (Segment segment : source.content().segments()) {
            pairs.add(pair(segment, targets.remove(segment.id()), then.get(segment.id())));
        }
        targets.values()
                .forEach(orphan ->
                        pairs.add(new SegmentPair(orphan.id(), State.ORPHANED, null, orphan, then.get(orphan.id()))));
        return List.copyOf(pairs);
    }

    private SegmentPair pair(Segment segment, @Nullable Segment translated, @Nullable Segment then) {
        if (translated == null) {
            return new SegmentPair(segment.id(), State.UNTRANSLATED, segment, null, null);
        }
        if (segment.hash().equals(basis.origins().get(segment.id()))) {
            return new SegmentPair(segment.id(), State.TRANSLATED, segment, translated, null);
        }
        return new SegmentPair(segment.id(), State.STALE, segment, translated, then);
    }

    private static Map<String, Segment> byId(Revision revision) {
        return revision.content().segments().stream()
                .collect(Collectors.toMap(
                        Segment::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
