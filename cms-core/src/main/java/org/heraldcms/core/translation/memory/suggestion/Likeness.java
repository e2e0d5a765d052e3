package org.heraldcms.core.translation.memory.suggestion;

import java.util.Set;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.UnitText;

/** Scores texts that are not the same as the one that is wanted: 99 at most, and 69 when the meaning may be turned round. */
final class Likeness {

    private final Wanted wanted;
    private final WordText words;
    private final Flags flags;

    Likeness(Wanted wanted) {
        this.wanted = wanted;
        this.words = WordText.of(wanted.source().text(), wanted.locales().source());
        this.flags = new Flags(wanted.locales().source(), wanted.source().text());
    }

    /** The suggestion that a unit makes; with a score of 0 it makes none. */
    Suggestion of(Unit unit) {
        int score = score(unit);
        if (score < Ranking.LEAST) {
            return new Suggestion(unit, 0, Set.of());
        }
        Set<Suggestion.Flag> differing = flags.of(unit.source().text());
        return new Suggestion(
                unit, differing.isEmpty() ? score : Math.min(score, Suggestion.HIGHEST_WITH_FLAG), differing);
    }

    private int score(Unit unit) {
        WordText others = WordText.of(unit.source().text(), unit.locales().source());
        int likeness = words.likeness(others, Ranking.LEAST);
        int small = likeness < Suggestion.EXACT ? 0 : words.smallDifferences(others);
        int marks = hasSameMarks(wanted.source(), unit.source()) ? 0 : 1;
        int region = wanted.locales().equals(unit.locales()) ? 0 : 1;
        return Math.min(Suggestion.EXACT - 1, likeness - small - marks - region);
    }

    /** Whether both have the same marks in the same order, or both none. */
    private static boolean hasSameMarks(UnitText one, UnitText other) {
        return one.content().findValues("marks").equals(other.content().findValues("marks"));
    }
}
