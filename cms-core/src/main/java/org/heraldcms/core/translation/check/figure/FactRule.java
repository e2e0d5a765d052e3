package org.heraldcms.core.translation.check.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Run;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;

/**
 * FIGURE, FIGURE_WORDING, FIGURE_UNAPPROVED and FIGURE_OVERDUE.
 *
 * @param facts of the target, in its language
 * @param now when it is asked: figures become overdue by themselves
 */
public record FactRule(WrittenFacts facts, Instant now) implements Rule {

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Map<String, Span> targets = places(pair.target());
        Side source = pair.source();
        if (source != null) {
            compare(places(source), pair, found);
        }
        String segment = pair.target().segment().id();
        targets.forEach((key, span) -> faults(key)
                .forEach(check -> found.accept(new Finding(check, segment, null, span, words(key), List.of()))));
    }

    /** Each figure that a text refers to, and where first. */
    private static Map<String, Span> places(Side side) {
        Map<String, Span> places = new LinkedHashMap<>();
        if (!side.segment().facts().isEmpty()) {
            List<Run> runs = Run.of(side.segment());
            List<Inline> line = side.segment().line();
            for (int i = 0; i < line.size(); i++) {
                if (line.get(i) instanceof Inline.Fact fact) {
                    places.putIfAbsent(fact.key(), runs.get(i).span());
                }
            }
        }
        return places;
    }

    /** A figure that is typed by hand does not change with the others; one that is added may be right. */
    private static void compare(Map<String, Span> sources, Pair pair, Consumer<Finding> found) {
        Map<String, Span> targets = places(pair.target());
        sources.forEach((key, span) -> {
            if (!targets.containsKey(key)) {
                found.accept(new Finding(
                        Check.FIGURE,
                        pair.target().segment().id(),
                        span,
                        null,
                        Map.of("what", "missing", "key", key),
                        List.of()));
            }
        });
        targets.forEach((key, span) -> {
            if (!sources.containsKey(key)) {
                found.accept(new Finding(
                        Check.FIGURE,
                        Severity.WARN,
                        pair.target().segment().id(),
                        null,
                        span,
                        Map.of("what", "extra", "key", key),
                        List.of()));
            }
        });
    }

    private List<Check> faults(String key) {
        List<Check> faults = new ArrayList<>();
        WrittenFacts.Shown shown = facts.find(key).orElse(null);
        if (shown == null || facts.written(key, false).isEmpty()) {
            faults.add(Check.FIGURE_WORDING);
        }
        if (shown != null && !shown.isApproved()) {
            faults.add(Check.FIGURE_UNAPPROVED);
        }
        if (shown != null && shown.fact().isOverdue(now)) {
            faults.add(Check.FIGURE_OVERDUE);
        }
        return faults;
    }

    private Map<String, String> words(String key) {
        return Map.of(
                "key",
                key,
                "day",
                facts.find(key).map(shown -> shown.fact().reviewBy().toString()).orElse(""));
    }
}
