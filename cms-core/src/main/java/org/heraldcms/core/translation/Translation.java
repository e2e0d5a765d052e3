package org.heraldcms.core.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair.State;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a translation held against a revision of its source.
 *
 * <p>Whether it is outdated is a fact about the two, computed from the hash of each source segment now and the hash
 * that the target was translated from. A source saved without a change of text outdates nothing; a moved segment
 * neither.
 */
public final class Translation {

    private final Revision source;
    private final @Nullable Revision target;
    private final Basis basis;
    private final Past past;

    /**
     * A translation of whose past nothing is known: nothing is reviewed, and no earlier text is shown.
     *
     * @param source newest revision of the source edition
     * @param target a revision of a translation; null when there is none yet
     */
    public Translation(Revision source, @Nullable Revision target) {
        this(source, target, Past.UNKNOWN);
    }

    Translation(Revision source, @Nullable Revision target, Past past) {
        this.source = source;
        this.target = target;
        this.past = past;
        this.basis = basis(source, target);
    }

    private static Basis basis(Revision source, @Nullable Revision target) {
        Basis of = target == null ? new Basis(source.number(), Map.of(), Map.of(), false) : target.basis();
        if (of == null) {
            throw new IllegalArgumentException(source.locale() + " is not a translation");
        }
        return of;
    }

    /** Whether the source changed anywhere since the target was translated. */
    public boolean isOutdated() {
        return !basis.origins().equals(source.segments());
    }

    /** The revision of the source that this was held against. */
    public Revision source() {
        return source;
    }

    /** All segments in the order of the source; those that only the target has come last. */
    public List<SegmentPair> segments() {
        Map<String, Segment> targets = new LinkedHashMap<>();
        if (target != null) {
            target.content().segments().stream()
                    .filter(segment -> target.segments().containsKey(segment.id()))
                    .forEach(segment -> targets.put(segment.id(), segment));
        }
        List<SegmentPair> pairs = new ArrayList<>();
        for (Segment segment : source.content().segments()) {
            pairs.add(pair(segment, targets.remove(segment.id())));
        }
        targets.values().forEach(orphan -> pairs.add(orphaned(orphan)));
        return List.copyOf(pairs);
    }

    private SegmentPair pair(Segment segment, @Nullable Segment translated) {
        if (translated == null) {
            return new SegmentPair(segment.id(), State.UNTRANSLATED, segment, null, null, null);
        }
        String origin = basis.origins().get(segment.id());
        State state = !segment.hash().equals(origin)
                ? State.STALE
                : past.isApproved(segment.id(), segment.hash(), translated.hash()) ? State.REVIEWED : State.TRANSLATED;
        Segment then = state == State.STALE ? past.text(segment, origin) : null;
        return new SegmentPair(segment.id(), state, segment, translated, then, provenance(segment.id()));
    }

    private SegmentPair orphaned(Segment orphan) {
        Segment then = past.text(orphan, basis.origins().get(orphan.id()));
        return new SegmentPair(orphan.id(), State.ORPHANED, null, orphan, then, provenance(orphan.id()));
    }

    private Provenance provenance(String segment) {
        return basis.provenance().getOrDefault(segment, Provenance.PERSON);
    }
}
