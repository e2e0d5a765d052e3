package org.heraldcms.core.translation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Side;
import org.jspecify.annotations.Nullable;

/** Looks through a whole edition. The same texts give the same findings, whoever asks and however often. */
final class Checker {

    private final Rules rules;
    private final Map<String, Map<String, Found>> bySegment = new LinkedHashMap<>();

    private Checker(Rules rules) {
        this.rules = rules;
    }

    /** What is found in a translation, in the order of its source's segments. */
    static List<Found> translation(Rules rules, Translation translation, Revision target) {
        Checker checker = new Checker(rules);
        List<SegmentPair> pairs = translation.segments();
        Map<String, SegmentPair> byId = new LinkedHashMap<>();
        pairs.forEach(pair -> byId.put(pair.id(), pair));
        for (Finding finding : new Coverage(pairs).findings()) {
            checker.add(finding, byId);
        }
        for (Finding finding : Headings.of(target, translation.source())) {
            checker.add(finding, byId);
        }
        pairs.forEach(checker::look);
        return checker.all(List.copyOf(byId.keySet()));
    }

    /** What is found in a source edition, in the order of its segments. */
    static List<Found> source(Rules rules, Revision revision) {
        Checker checker = new Checker(rules);
        List<Segment> segments = revision.content().segments();
        Map<String, Segment> byId = new LinkedHashMap<>();
        segments.forEach(segment -> byId.put(segment.id(), segment));
        for (Finding finding : Headings.of(revision)) {
            checker.keep(finding, null, byId.get(finding.segment()));
        }
        for (Segment segment : segments) {
            checker.look(null, segment);
        }
        return checker.all(List.copyOf(byId.keySet()));
    }

    private void look(SegmentPair pair) {
        Segment target = pair.target();
        if (target != null) {
            look(pair.source(), target);
        }
    }

    private void look(@Nullable Segment source, Segment target) {
        Side from = source == null ? null : new Side(rules.source(), source);
        for (Finding finding : rules.look(new Pair(from, new Side(rules.target(), target)))) {
            keep(finding, source, target);
        }
    }

    private void add(Finding finding, Map<String, SegmentPair> pairs) {
        SegmentPair pair = pairs.get(finding.segment());
        if (pair != null) {
            keep(finding, pair.source(), pair.target());
        }
    }

    private void keep(Finding finding, @Nullable Segment source, @Nullable Segment target) {
        Found found = Found.of(finding, source, target);
        bySegment
                .computeIfAbsent(finding.segment(), segment -> new LinkedHashMap<>())
                .putIfAbsent(found.id(), found);
    }

    private List<Found> all(List<String> order) {
        List<Found> all = new ArrayList<>();
        for (String segment : order) {
            all.addAll(bySegment.getOrDefault(segment, Map.of()).values());
        }
        return List.copyOf(all);
    }
}
