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
import org.heraldcms.core.translation.memory.UnitText;

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
        WordText words = WordText.of(wanted.source().text(), wanted.locales().source());
        List<Suggestion> scored = units.stream()
                .map(unit -> score(wanted, words, unit))
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

    private static Suggestion score(Wanted wanted, WordText words, Unit unit) {
        if (unit.source().hash().equals(wanted.source().hash())) {
            int score = isSameLocales(wanted, unit)
                    ? Suggestion.EXACT + wanted.context().agreement(unit.context())
                    : Suggestion.EXACT - 1;
            return new Suggestion(unit, score, Set.of());
        }
        int likeness = likeness(wanted, words, unit);
        if (likeness < LEAST) {
            return new Suggestion(unit, 0, Set.of());
        }
        Set<Suggestion.Flag> flags = Flags.between(
                wanted.locales().source(), wanted.source().text(), unit.source().text());
        return new Suggestion(
                unit, flags.isEmpty() ? likeness : Math.min(likeness, Suggestion.HIGHEST_WITH_FLAG), flags);
    }

    private static int likeness(Wanted wanted, WordText words, Unit unit) {
        WordText others = WordText.of(unit.source().text(), unit.locales().source());
        int likeness = words.likeness(others, LEAST);
        int small = likeness < Suggestion.EXACT ? 0 : words.smallDifferences(others);
        int marks = hasSameMarks(wanted.source(), unit.source()) ? 0 : 1;
        int region = isSameLocales(wanted, unit) ? 0 : 1;
        return Math.min(Suggestion.EXACT - 1, likeness - small - marks - region);
    }

    private static boolean isSameLocales(Wanted wanted, Unit unit) {
        return wanted.locales().equals(unit.locales());
    }

    /** Whether both have marks at all, and the same ones. */
    private static boolean hasSameMarks(UnitText one, UnitText other) {
        return one.content().findValues("marks").equals(other.content().findValues("marks"));
    }
}
