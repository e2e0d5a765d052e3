package org.heraldcms.core.importing.language;

import java.util.Arrays;
import java.util.List;

/**
 * The likeliest sequence of languages over the blocks of a page (A. Viterbi, 1967): what each block says by itself, and
 * that a page seldom changes its language. How seldom is learnt from the blocks that are clear by themselves, for some pages have one language
 * under the other in every paragraph.
 */
final class Runs {

    private static final double CLEAR = 4;
    private static final double LEAST_PRICE = 0.7;
    private static final double HIGHEST_PRICE = 5;

    private final List<Sample> samples;
    private final double[][] scores;
    private final int languages;
    private final double price;

    private Runs(List<Sample> samples, List<Evidence> evidence, List<String> candidates) {
        this.samples = samples;
        this.scores = evidence.stream().map(it -> it.scores(candidates)).toArray(double[][]::new);
        this.languages = candidates.size();
        this.price = price(evidence, candidates);
    }

    /**
     * For each block and language, how likely the best sequence is in which the block is of that language; only the
     * differences within a block mean anything.
     */
    static double[][] of(List<Sample> samples, List<Evidence> evidence, List<String> candidates) {
        Runs runs = new Runs(samples, evidence, candidates);
        double[][] ahead = runs.forward();
        double[][] behind = runs.backward();
        for (int i = 0; i < ahead.length; i++) {
            for (int language = 0; language < candidates.size(); language++) {
                ahead[i][language] += behind[i][language];
            }
        }
        return ahead;
    }

    private double price(List<Evidence> evidence, List<String> candidates) {
        int before = -1;
        int pairs = 0;
        int changes = 0;
        for (int i = 0; i < scores.length; i++) {
            if (evidence.get(i).margin(candidates) >= CLEAR) {
                int best = best(scores[i]);
                pairs += before >= 0 ? 1 : 0;
                changes += before >= 0 && best != before ? 1 : 0;
                before = best;
            }
        }
        double rate = (changes + 0.2) / (pairs + 3.0);
        return Math.clamp(Math.log(1 - Math.min(0.9, rate)) - Math.log(rate), LEAST_PRICE, HIGHEST_PRICE);
    }

    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** What it costs to change the language between a block and the one before it. */
    private double priceBefore(int block) {
        Sample sample = samples.get(block);
        Sample before = samples.get(block - 1);
        if (before.isHeading() && !sample.isHeading()) {
            return price * 2;
        }
        if (sample.isInList() && before.isInList()) {
            return price * 1.5;
        }
        return sample.isHeading() ? price * 0.7 : price;
    }

    private double[][] forward() {
        double[][] best = new double[scores.length][languages];
        for (int i = 0; i < scores.length; i++) {
            double fromAny = i == 0 ? 0 : max(best[i - 1]) - priceBefore(i);
            for (int language = 0; language < languages; language++) {
                best[i][language] = scores[i][language] + (i == 0 ? 0 : Math.max(best[i - 1][language], fromAny));
            }
        }
        return best;
    }

    private double[][] backward() {
        double[][] best = new double[scores.length][languages];
        for (int i = scores.length - 2; i >= 0; i--) {
            double[] next = new double[languages];
            for (int language = 0; language < languages; language++) {
                next[language] = scores[i + 1][language] + best[i + 1][language];
            }
            double toAny = max(next) - priceBefore(i + 1);
            for (int language = 0; language < languages; language++) {
                best[i][language] = Math.max(next[language], toAny);
            }
        }
        return best;
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
