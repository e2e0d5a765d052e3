package org.heraldcms.core.translation.memory.suggestion;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.Unit;

/**
 * Scores units against a text that is to be translated, and puts the best first.
 *
 * <p>Of equal scores, what was approved goes before what was imported and that before what vanished, and the newer before
 * the older. A translation is offered once. What a segment was translated by before its present translation was approved
 * is not offered beside that: it may have been mended.
 */
public final class Ranking {

    /** What is less alike helps nobody. */
    public static final int LEAST = 50;

    private static final int MOST = 10;

    private static final Comparator<Unit> OLDEST_FIRST =
            Comparator.comparing((Unit unit) -> unit.origin().at()).thenComparingLong(Unit::position);

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.unit().origin().kind())
            .thenComparing(Suggestion::unit, OLDEST_FIRST.reversed());

    private Ranking() {}

    /** The best suggestions of these units. */
    public static List<Suggestion> rank(Wanted wanted, Collection<Unit> units) {
        Likeness likeness = new Likeness(wanted);
        List<Suggestion> scored = present(units).stream()
                .map(unit -> score(wanted, likeness, unit))
                .filter(suggestion -> suggestion.score() >= LEAST)
                .sorted(BEST_FIRST)
                .toList();
        return distinct(scored);
    }

    /** Of what was approved in one place for one source text, the last; and everything that was not approved. */
    private static List<Unit> present(Collection<Unit> units) {
        Map<String, Unit> last = new HashMap<>();
        for (Unit unit : units) {
            placeOf(unit).ifPresent(place -> last.merge(place, unit, BinaryOperator.maxBy(OLDEST_FIRST)));
        }
        return units.stream()
                .filter(unit ->
                        placeOf(unit).map(place -> unit.equals(last.get(place))).orElse(true))
                .toList();
    }

    private static Optional<String> placeOf(Unit unit) {
        Origin.Place place = unit.origin().place();
        return place == null || unit.origin().kind() != Origin.Kind.APPROVED
                ? Optional.empty()
                : Optional.of(place.articleId() + "/" + place.segment() + "/"
                        + unit.source().hash() + "/" + unit.locales().target());
    }

    private static List<Suggestion> distinct(List<Suggestion> scored) {
        Set<String> targets = new HashSet<>();
        return scored.stream()
                .filter(suggestion -> targets.add(suggestion.unit().target().hash()))
                .limit(MOST)
                .toList();
    }

    private static Suggestion score(Wanted wanted, Likeness likeness, Unit unit) {
        if (!unit.source().hash().equals(wanted.source().hash())) {
            return likeness.of(unit);
        }
        int score = wanted.locales().equals(unit.locales())
                ? Suggestion.EXACT + wanted.context().agreement(unit.context())
                : Suggestion.EXACT - 1;
        return new Suggestion(unit, score, Set.of());
    }
}
