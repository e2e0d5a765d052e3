package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Run;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/** PLACEHOLDER: what a program fills in stands on both sides, each as often. Within code the code is compared instead. */
final class PlaceholderRule implements Rule {

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Side source = pair.source();
        Side target = pair.target();
        if (source == null || target.segment().kind() == Segment.Kind.CODE) {
            return;
        }
        List<Span> missing = places(source);
        List<Span> extra = places(target);
        for (Span one : List.copyOf(missing)) {
            extra.stream()
                    .filter(other -> other.in(target.text()).equals(one.in(source.text())))
                    .findFirst()
                    .ifPresent(other -> {
                        missing.remove(one);
                        extra.remove(other);
                    });
        }
        while (!missing.isEmpty() || !extra.isEmpty()) {
            found.accept(finding(
                    source,
                    target,
                    missing.isEmpty() ? null : missing.removeFirst(),
                    extra.isEmpty() ? null : extra.removeFirst()));
        }
    }

    private static List<Span> places(Side side) {
        List<Span> places = new ArrayList<>(Placeholders.places(side.text()));
        if (!places.isEmpty()) {
            for (Run run : Run.of(side.segment())) {
                if (run.marks().stream().anyMatch(mark -> mark instanceof Mark.Code)) {
                    places.removeIf(place -> Contacts.overlap(place, run.span()));
                }
            }
        }
        return places;
    }

    private static Finding finding(Side source, Side target, @Nullable Span missing, @Nullable Span extra) {
        String expected = missing == null ? "" : missing.in(source.text());
        String instead = extra == null ? "" : extra.in(target.text());
        String what = missing == null ? "extra" : extra == null ? "missing" : "changed";
        return new Finding(
                Check.PLACEHOLDER,
                target.segment().id(),
                missing,
                extra,
                Map.of("what", what, "expected", expected, "found", instead),
                missing == null || extra == null ? List.of() : List.of(expected));
    }
}
