package org.heraldcms.core.translation.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.content.Segment;

/** The source texts of one revision in their order, and so what stands around each. */
public final class SourceOrder {

    private final Map<String, Segment> segments = new HashMap<>();
    private final Map<String, UnitText> texts = new HashMap<>();
    private final Map<String, Surroundings> contexts = new HashMap<>();

    public SourceOrder(Revision source) {
        List<Segment> order = source.content().segments();
        for (Segment segment : order) {
            segments.put(segment.id(), segment);
            texts.put(segment.id(), UnitText.of(segment.content()));
        }
        for (int i = 0; i < order.size(); i++) {
            contexts.put(order.get(i).id(), new Surroundings(hash(order, i - 1), hash(order, i + 1)));
        }
    }

    private String hash(List<Segment> order, int place) {
        return place < 0 || place >= order.size()
                ? ""
                : texts.getOrDefault(order.get(place).id(), UnitText.NONE).hash();
    }

    /** The text of a segment; {@link UnitText#NONE} when this revision has no such segment. */
    public UnitText text(String segment) {
        return texts.getOrDefault(segment, UnitText.NONE);
    }

    /** What stands around a segment, as long as it says what its hash says. */
    Surroundings around(Segment segment) {
        Segment here = segments.get(segment.id());
        return here != null && here.hash().equals(segment.hash()) ? around(segment.id()) : Surroundings.UNKNOWN;
    }

    /** What stands around a segment. */
    public Surroundings around(String segment) {
        return contexts.getOrDefault(segment, Surroundings.UNKNOWN);
    }
}
