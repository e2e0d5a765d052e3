package org.heraldcms.search.spelling;

import java.util.Locale;

/**
 * How far a suggestion is from what was written, by how hands slip: an accent forgotten least, letters that sound
 * alike, a letter doubled, left out or swapped with its neighbour, then one letter for another; and seldom in the first.
 */
final class Nearness {

    private static final double ACCENT = 0.2;
    private static final double ACCENT_TOO_MANY = 0.3;
    private static final double ALIKE = 0.5;
    private static final double MISSING = 0.95;
    private static final double DOUBLE = 0.7;
    private static final double SWAP = 0.8;
    private static final double VOWEL = 0.9;
    private static final double FIRST = 0.4;

    private final String written;
    private final String meant;
    private final double[][] cost;

    private Nearness(String written, String meant) {
        this.written = written;
        this.meant = meant;
        this.cost = new double[written.length() + 1][meant.length() + 1];
    }

    static double cost(String written, String meant) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = meant.toLowerCase(Locale.ROOT);
        if (Slips.bare(one).equals(Slips.bare(other))) {
            return Slips.bare(other).equals(other) ? ACCENT_TOO_MANY : ACCENT;
        }
        double heard = Sounds.like(one)
                .mapToDouble(word -> ALIKE + new Nearness(word, other).total())
                .min()
                .orElse(Double.MAX_VALUE);
        return Math.min(heard, new Nearness(one, other).total());
    }

    /** The distance of Damerau and Levenshtein, with these costs. */
    private double total() {
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : least(i, j);
            }
        }
        return cost[written.length()][meant.length()] + (beginsOtherwise() ? FIRST : 0);
    }

    private boolean beginsOtherwise() {
        boolean swapped = isSwapped(2, 2);
        return !written.isEmpty() && !meant.isEmpty() && !swapped && bare(written.charAt(0)) != bare(meant.charAt(0));
    }

    private boolean isSwapped(int i, int j) {
        return i > 1
                && j > 1
                && i <= written.length()
                && j <= meant.length()
                && written.charAt(i - 1) == meant.charAt(j - 2)
                && written.charAt(i - 2) == meant.charAt(j - 1);
    }

    private double least(int i, int j) {
        double least = Double.MAX_VALUE;
        if (i > 0) {
            least = cost[i - 1][j] + (i > 1 && written.charAt(i - 1) == written.charAt(i - 2) ? DOUBLE : 1);
        }
        if (j > 0) {
            least = Math.min(
                    least, cost[i][j - 1] + (j > 1 && meant.charAt(j - 1) == meant.charAt(j - 2) ? DOUBLE : MISSING));
        }
        if (i > 0 && j > 0) {
            least = Math.min(least, cost[i - 1][j - 1] + mistaken(written.charAt(i - 1), meant.charAt(j - 1)));
        }
        if (isSwapped(i, j)) {
            least = Math.min(least, cost[i - 2][j - 2] + SWAP);
        }
        return least;
    }

    private static double mistaken(char one, char other) {
        if (one == other) {
            return 0;
        }
        char bareOne = bare(one);
        char bareOther = bare(other);
        if (bareOne == bareOther) {
            return ACCENT;
        }
        return isVowel(bareOne) && isVowel(bareOther) ? VOWEL : 1;
    }

    private static boolean isVowel(char c) {
        return "aeiouyаеиоуыэюя".indexOf(c) >= 0;
    }

    private static char bare(char c) {
        return c < 128 ? c : Slips.bare(String.valueOf(c)).charAt(0);
    }
}
