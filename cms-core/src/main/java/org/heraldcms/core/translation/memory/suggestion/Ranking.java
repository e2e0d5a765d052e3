package org.heraldcms.core.translation.memory.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.unit().origin().kind())
            .thenComparing(suggestion -> suggestion.unit().origin().at(), Comparator.reverseOrder())
            .thenComparing(suggestion -> suggestion.unit().position(), Comparator.reverseOrder());

    private Ranking() {}

    /** The best suggestions of these units. */
    public static List<Suggestion> rank(Wanted wanted, Collection<Unit> units) {
        Likeness likeness = new Likeness(wanted);
        List<Suggestion> scored = units.stream()
                .map(unit -> score(wanted, likeness, unit))
                .filter(suggestion -> suggestion.score() >= LEAST)
                .sorted(BEST_FIRST)
                .toList();
        return distinct(scored);
    }

    private static List<Suggestion> distinct(List<Suggestion> scored) {
        Set<String> targets = new HashSet<>();
        Set<Object> places = new HashSet<>();
        List<Suggestion> best = new ArrayList<>();
        for (Suggestion suggestion : scored) {
            Unit unit = suggestion.unit();
            Origin.Place place = unit.origin().place();
            boolean present = place == null
                    || unit.origin().kind() != Origin.Kind.APPROVED
                    || places.add(Map.entry(
                            place.articleId() + "/" + place.segment(),
                            unit.source().hash()));
            if (present && best.size() < MOST && targets.add(unit.target().hash())) {
                best.add(suggestion);
            }
        }
        return List.copyOf(best);
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
