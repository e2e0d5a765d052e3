package org.heraldcms.search.spelling;

import java.util.Locale;

/**
 * How far a suggestion is from what was written, by how hands slip: an accent forgotten least, a letter doubled, left out
 * or swapped with its neighbour, then one letter for another; and seldom in the first letter.
 */
final class Nearness {

    private static final double ACCENT = 0.2;
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
        return new Nearness(written.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT)).total();
    }

    /** The distance of Damerau and Levenshtein, with these costs. */
    private double total() {
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : least(i, j);
            }
        }
        double first =
                !written.isEmpty() && !meant.isEmpty() && bare(written.charAt(0)) != bare(meant.charAt(0)) ? FIRST : 0;
        return cost[written.length()][meant.length()] + first;
    }

    private double least(int i, int j) {
        double least = Double.MAX_VALUE;
        if (i > 0) {
            least = cost[i - 1][j] + (i > 1 && written.charAt(i - 1) == written.charAt(i - 2) ? DOUBLE : 1);
        }
        if (j > 0) {
            least = Math.min(
                    least, cost[i][j - 1] + (j > 1 && meant.charAt(j - 1) == meant.charAt(j - 2) ? DOUBLE : 1));
        }
        if (i > 0 && j > 0) {
            least = Math.min(least, cost[i - 1][j - 1] + mistaken(written.charAt(i - 1), meant.charAt(j - 1)));
        }
        if (i > 1
                && j > 1
                && written.charAt(i - 1) == meant.charAt(j - 2)
                && written.charAt(i - 2) == meant.charAt(j - 1)) {
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
