package org.heraldcms.core.content.identity;

import java.util.Arrays;

/**
 * Pairs two lists in order so that the sum of the gains is largest; either side may have entries without a partner.
 * Dynamic programming as Needleman and Wunsch (1970), in a band around the diagonal when the lists are long.
 */
final class Alignment {

    /** So many pairs are looked at; two lists of seven hundred entries are compared in full. */
    private static final int MOST_CELLS = 500_000;

    private static final int NARROWEST = 16;
    private static final byte PAIR = 1;
    private static final byte SKIP_LEFT = 2;
    private static final byte SKIP_RIGHT = 3;

    /** What a pair is worth; zero or less when the two must not be paired. */
    @FunctionalInterface
    interface Gain {
        double of(int left, int right);
    }

    private final int left;
    private final int right;
    private final int halfBand;
    private final byte[][] steps;

    private Alignment(int left, int right) {
        this.left = left;
        this.right = right;
        this.halfBand = Math.max(Math.max(NARROWEST, MOST_CELLS / (2 * left + 1)), right / left + 1);
        this.steps = new byte[left + 1][];
    }

    /** The partner on the right of each entry on the left; negative for those without one. */
    static int[] align(int left, int right, Gain gain) {
        if (left == 0 || right == 0) {
            int[] nobody = new int[left];
            Arrays.fill(nobody, -1);
            return nobody;
        }
        Alignment alignment = new Alignment(left, right);
        alignment.fill(gain);
        return alignment.trace();
    }

    private int from(int i) {
        return (int) Math.max(0, (long) i * right / left - halfBand);
    }

    private int to(int i) {
        return (int) Math.min(right, (long) i * right / left + halfBand);
    }

    private void fill(Gain gain) {
        double[] above = new double[right + 1];
        double[] best = new double[right + 1];
        for (int i = 0; i <= left; i++) {
            steps[i] = new byte[to(i) - from(i) + 1];
            for (int j = from(i); j <= to(i); j++) {
                steps[i][j - from(i)] = step(i, j, above, best, gain);
            }
            double[] swap = above;
            above = best;
            best = swap;
        }
    }

    /** Decides one cell: {@code best} becomes the largest sum for the first i and j entries. */
    private byte step(int i, int j, double[] above, double[] best, Gain gain) {
        double skipLeft = i > 0 && j <= to(i - 1) ? above[j] : Double.NEGATIVE_INFINITY;
        double skipRight = j > from(i) ? best[j - 1] : Double.NEGATIVE_INFINITY;
        double pair = Double.NEGATIVE_INFINITY;
        if (i > 0 && j > 0 && from(i - 1) < j && j - 1 <= to(i - 1)) {
            double gained = gain.of(i - 1, j - 1);
            pair = gained > 0 ? above[j - 1] + gained : pair;
        }
        double most = Math.max(pair, Math.max(skipLeft, skipRight));
        best[j] = i == 0 && j == 0 ? 0 : most;
        // Of equal sums, the one that leaves the later entry without a partner: the first half of a split is the
        // block it was.
        return skipLeft == most ? SKIP_LEFT : skipRight == most ? SKIP_RIGHT : PAIR;
    }

    private int[] trace() {
        int[] partners = new int[left];
        Arrays.fill(partners, -1);
        int i = left;
        int j = right;
        while (i > 0 || j > 0) {
            switch (steps[i][j - from(i)]) {
                case PAIR -> partners[--i] = --j;
                case SKIP_LEFT -> i--;
                default -> j--;
            }
        }
        return partners;
    }
}
