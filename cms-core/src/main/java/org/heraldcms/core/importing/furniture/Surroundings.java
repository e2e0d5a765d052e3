package org.heraldcms.core.importing.furniture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.importing.furniture.Furniture.Rule;
import org.heraldcms.core.importing.page.Place.Region;
import org.jspecify.annotations.Nullable;

/** Judges all blocks of a page together: what one is shows in its neighbours, and in the title. */
public final class Surroundings {

    private static final int BEHIND_TEXT = 6;
    private static final int NEAR_TITLE = 4;
    private static final int MOST_DATES = 3;
    private static final int LONGEST_ABOVE_TITLE = 200;
    private static final int LABEL = 40;
    private static final int ROW = 3;
    private static final Set<Rule> HAVE_HEADINGS = EnumSet.of(
            Rule.STRUCTURE,
            Rule.COOKIES,
            Rule.NEWSLETTER,
            Rule.SHARING,
            Rule.CAMPAIGN,
            Rule.RELATED,
            Rule.RIGHTS,
            Rule.NAVIGATION,
            Rule.ABOVE_TITLE,
            Rule.HEADS);

    private final List<Piece> pieces;
    private final Map<Integer, Furniture> found = new HashMap<>();
    private int title = -1;

    private Surroundings(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * What was found.
     *
     * @param title the place of the title among the blocks; -1 when none of them is it
     * @param furniture by the place of its block; what is not there belongs to the text
     */
    public record Judgement(int title, Map<Integer, Furniture> furniture) {}

    /** Judges the blocks of one page, in reading order. */
    public static Judgement of(List<Piece> pieces) {
        Surroundings strict = new Surroundings(pieces);
        strict.judge(true);
        if (strict.leavesText()) {
            return strict.judgement();
        }
        // All of it surrounds nothing: then its structure does not mean what it says.
        Surroundings lenient = new Surroundings(pieces);
        lenient.judge(false);
        return lenient.judgement();
    }

    private boolean leavesText() {
        for (int i = 0; i < pieces.size(); i++) {
            if (!found.containsKey(i) && i != title) {
                return true;
            }
        }
        return false;
    }

    private Judgement judgement() {
        return new Judgement(title, Map.copyOf(found));
    }

    private void judge(boolean byStructure) {
        for (int i = 0; i < pieces.size(); i++) {
            Region region = pieces.get(i).place().region();
            if (byStructure && region != Region.MAIN) {
                found.put(i, new Furniture(Rule.STRUCTURE, region.reason()));
            } else {
                mark(i, Recognition.anywhere(pieces.get(i)));
            }
        }
        title = title();
        aboveTitle();
        edges();
        dates();
        related();
        headings();
        found.remove(title);
    }

    private void mark(int i, @Nullable Rule rule) {
        if (rule != null) {
            found.putIfAbsent(i, Furniture.of(rule));
        }
    }

    /** A line that has a banner under it, and then another line that could be the title, is the banner's heading. */
    private int title() {
        int candidate = Titles.of(pieces, i -> found.containsKey(i) || isLooseFurniture(i));
        while (candidate >= 0 && pieces.get(candidate).place().rank() != 1) {
            int behind = candidate + 1;
            while (behind < pieces.size()
                    && (found.containsKey(behind) || Recognition.atEdge(pieces.get(behind)) != null)) {
                behind++;
            }
            boolean heads = behind > candidate + 1
                    && isHeadable(candidate + 1)
                    && behind + 1 < pieces.size()
                    && pieces.get(behind).couldBeTitle();
            if (!heads) {
                return candidate;
            }
            found.put(candidate, Furniture.of(Rule.HEADS));
            candidate = Titles.of(pieces, i -> found.containsKey(i) || isLooseFurniture(i));
        }
        return candidate;
    }

    private boolean is(int i, Set<Rule> rules) {
        Furniture marked = found.get(i);
        return marked != null && rules.contains(marked.rule());
    }

    private boolean isHeadable(int i) {
        Rule loose = Recognition.atEdge(pieces.get(i));
        return is(i, HAVE_HEADINGS) || (loose != null && HAVE_HEADINGS.contains(loose));
    }

    /** What is passed over on the way to the title. */
    private boolean isLooseFurniture(int i) {
        Piece piece = pieces.get(i);
        return Dates.is(piece.text())
                || (i < BEHIND_TEXT * 2 && !piece.isHeading() && Recognition.atEdge(piece) != null)
                || (i < BEHIND_TEXT && Recognition.isBreadcrumbs(piece));
    }

    private void aboveTitle() {
        for (int i = 0; i < title; i++) {
            Piece piece = pieces.get(i);
            mark(i, Recognition.isBreadcrumbs(piece) ? Rule.BREADCRUMBS : Recognition.atEdge(piece));
            if (!piece.isImage() && piece.isShort(LONGEST_ABOVE_TITLE)) {
                mark(i, Dates.is(piece.text()) ? Rule.DATE : Rule.ABOVE_TITLE);
            }
        }
    }

    private void edges() {
        for (int i = title + 1; i < pieces.size(); i++) {
            if (isBehindText(i)) {
                mark(i, Recognition.atEdge(pieces.get(i)));
                mark(i, isLinkInRow(i) ? Rule.NAVIGATION : null);
            }
            if (title >= 0 && i <= title + NEAR_TITLE) {
                mark(i, Recognition.isByline(pieces.get(i)) ? Rule.BYLINE : null);
                mark(i, LanguageNames.are(pieces.get(i).text()) ? Rule.LANGUAGES : null);
            }
        }
    }

    /** At the end of the page, or of one of its languages. */
    private boolean isBehindText(int i) {
        int last = Math.min(pieces.size() - 1, i + BEHIND_TEXT);
        boolean changes = false;
        for (int next = i + 1; next <= Math.min(last, i + 3); next++) {
            changes |= !pieces.get(next).locale().equals(pieces.get(i).locale());
        }
        return i + BEHIND_TEXT >= pieces.size() || changes || onlyFurnitureBehind(i);
    }

    private boolean onlyFurnitureBehind(int i) {
        for (int next = i + 1; next < pieces.size(); next++) {
            if (!found.containsKey(next) && !isLinkInRow(next)) {
                return false;
            }
        }
        return true;
    }

    /** One of several labels in a row that are links and nothing else. */
    private boolean isLinkInRow(int i) {
        int from = i;
        int to = i;
        while (from > 0 && isLink(from - 1)) {
            from--;
        }
        while (to < pieces.size() && isLink(to)) {
            to++;
        }
        boolean isIntroduced = from > 0
                && (pieces.get(from - 1).isHeading()
                        || pieces.get(from - 1).linked() > 0.5
                        || pieces.get(from - 1).text().endsWith(":"));
        return isLink(i) && !isIntroduced && to - from >= ROW && areLabels(from, to);
    }

    private boolean areLabels(int from, int to) {
        return pieces.subList(from, to).stream().mapToInt(Piece::words).sum() <= 3 * (to - from);
    }

    private boolean isLink(int i) {
        Piece piece = pieces.get(i);
        return piece.isShort(LABEL) && piece.linked() > 0.8;
    }

    /** Dates alone, unless there are so many that the text is made of them. */
    private void dates() {
        List<Integer> dates = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean isMarkedUp = pieces.get(i).place().rank() > 0;
            if (i != title && !isMarkedUp && Dates.is(pieces.get(i).text())) {
                dates.add(i);
            }
        }
        if (dates.size() <= MOST_DATES) {
            dates.forEach(i -> mark(i, Rule.DATE));
        }
    }

    /** What stands under "related articles", up to the next heading or text. */
    private void related() {
        for (int i = 0; i < pieces.size(); i++) {
            if (is(i, EnumSet.of(Rule.RELATED))) {
                for (int under = i + 1;
                        under < pieces.size()
                                && !pieces.get(under).isHeading()
                                && !pieces.get(under).isProse();
                        under++) {
                    mark(under, Rule.RELATED);
                }
            }
        }
    }

    /** Headings under which nothing of the text stands, the last first. */
    private void headings() {
        for (int i = pieces.size() - 2; i >= 0; i--) {
            int under = i + 1;
            while (under < pieces.size() && is(under, HAVE_HEADINGS)) {
                under++;
            }
            boolean nothingElse = under > i + 1
                    && (under == pieces.size() || pieces.get(under).isHeading());
            if (i != title && pieces.get(i).isHeading() && nothingElse) {
                mark(i, Rule.HEADS);
            }
        }
    }
}
