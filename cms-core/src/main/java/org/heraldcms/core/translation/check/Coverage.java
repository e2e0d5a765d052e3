package org.heraldcms.core.translation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.SegmentPair.State;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/** MISSING, STALE, UNEDITED and INCONSISTENT: how the segments of a translation cover those of its source. */
record Coverage(List<SegmentPair> pairs) {

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        Map<String, Segment> translations = new HashMap<>();
        for (SegmentPair pair : pairs) {
            state(pair, found);
            unedited(pair, found);
            inconsistent(pair, translations, found);
        }
        return found;
    }

    private static void state(SegmentPair pair, List<Finding> found) {
        if (pair.state() == State.UNTRANSLATED) {
            found.add(finding(Check.MISSING, pair, Map.of()));
        } else if (pair.state() == State.STALE) {
            found.add(finding(Check.STALE, pair, Map.of("what", "changed")));
        } else if (pair.state() == State.ORPHANED && pair.translatedFrom() != null) {
            // What never had a source is the translator's own, and welcome.
            found.add(finding(Check.STALE, pair, Map.of("what", "gone")));
        }
    }

    private static void unedited(SegmentPair pair, List<Finding> found) {
        Provenance by = pair.provenance();
        if (by != null && by != Provenance.PERSON && pair.state() != State.REVIEWED) {
            found.add(finding(Check.UNEDITED, pair, Map.of("what", by.label())));
        }
    }

    /** The first translation of a text is taken for the measure of the later ones. */
    private static void inconsistent(SegmentPair pair, Map<String, Segment> translations, List<Finding> found) {
        Segment source = pair.source();
        Segment target = pair.target();
        if (source == null || target == null) {
            return;
        }
        Segment first = translations.putIfAbsent(folded(source), target);
        if (first != null && !folded(first).equals(folded(target))) {
            found.add(new Finding(
                    Check.INCONSISTENT,
                    pair.id(),
                    whole(source),
                    whole(target),
                    Map.of("other", first.text()),
                    List.of(first.text())));
        }
    }

    private static String folded(Segment segment) {
        return segment.text().strip().toLowerCase(Locale.ROOT);
    }

    private static Finding finding(Check check, SegmentPair pair, Map<String, String> words) {
        return new Finding(check, pair.id(), whole(pair.source()), whole(pair.target()), words, List.of());
    }

    private static @Nullable Span whole(@Nullable Segment segment) {
        return segment == null ? null : new Span(0, segment.text().length());
    }
}
