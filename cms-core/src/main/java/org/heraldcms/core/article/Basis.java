package org.heraldcms.core.article;

import java.util.HashMap;
import java.util.Map;

/**
 * What a translation was made from.
 *
 * @param revision number of the source revision that the translator had before them
 * @param origins segment id to hash of the source content that the segment was translated from
 */
public record Basis(int revision, Map<String, String> origins) {

    /** A translation of the whole of a source revision. */
    static Basis wholeOf(Revision source) {
        return new Basis(source.number(), source.segments());
    }

    /** This basis, with one segment brought up to a source revision. */
    Basis withSegmentOf(String segment, Revision source) {
        Map<String, String> updated = new HashMap<>(origins);
        String hash = source.segments().get(segment);
        if (hash == null) {
            updated.remove(segment);
        } else {
            updated.put(segment, hash);
        }
        return new Basis(updated.equals(source.segments()) ? source.number() : revision, Map.copyOf(updated));
    }
}
