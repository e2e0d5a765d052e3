package org.heraldcms.core.translation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private final Function<Pair, List<Finding>> look;
    private final WrittenSides facts;
    private final Map<String, Map<String, Found>> bySegment = new LinkedHashMap<>();

    private Checker(Rules rules, Function<Pair, List<Finding>> look, WrittenSides facts) {
        this.rules = rules;
        this.look = look;
        this.facts = facts;
    }

    /** A checker that looks for everything. */
    static Checker whole(Rules rules, WrittenSides facts) {
        return new Checker(rules, pair -> rules.look(pair, facts.rule()), facts);
    }

    /** A checker that looks only for what stops an edition; what else it finds is to be left out. */
    static Checker blocking(Rules rules, WrittenSides facts) {
        return new Checker(rules, pair -> rules.lookForBlocking(pair, facts.rule()), facts);
    }

    /** What is found in a translation, in the order of its source's segments. A checker is used once. */
    List<Found> translation(Translation translation, Revision target) {
        List<SegmentPair> pairs = translation.segments().stream()
                .map(pair -> pair.written(facts.source(), facts.target()))
                .toList();
        Map<String, SegmentPair> byId = new LinkedHashMap<>();
        pairs.forEach(pair -> byId.put(pair.id(), pair));
        for (Finding finding : new Coverage(pairs).findings()) {
            add(finding, byId);
        }
        for (Finding finding : Headings.of(target, translation.source())) {
            add(finding, byId);
        }
        pairs.forEach(this::look);
        return all(List.copyOf(byId.keySet()));
    }

    /** What is found in a source edition, in the order of its segments. */
    List<Found> source(Revision revision) {
        List<Segment> segments = revision.content().written(facts.target()).segments();
        Map<String, Segment> byId = new LinkedHashMap<>();
        segments.forEach(segment -> byId.put(segment.id(), segment));
        for (Finding finding : Headings.of(revision)) {
            keep(finding, null, byId.get(finding.segment()));
        }
        for (Segment segment : segments) {
            look(null, segment);
        }
        return all(List.copyOf(byId.keySet()));
    }

    private void look(SegmentPair pair) {
        Segment target = pair.target();
        if (target != null) {
            look(pair.source(), target);
        }
    }

    private void look(@Nullable Segment source, Segment target) {
        Side from = source == null ? null : new Side(rules.source(), source);
        for (Finding finding : look.apply(new Pair(from, new Side(rules.target(), target)))) {
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
