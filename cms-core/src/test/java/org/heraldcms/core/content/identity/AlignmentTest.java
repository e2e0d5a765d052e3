package org.heraldcms.core.content.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random tables of gains; a failure names its seed, which is the number of the repetition. */
class AlignmentTest {

    @Test
    void what_gains_nothing_stays_alone() {
        assertThat(Alignment.align(2, 3, (i, j) -> 0)).containsExactly(-1, -1);
        assertThat(Alignment.align(0, 3, (i, j) -> 1)).isEmpty();
        assertThat(Alignment.align(2, 0, (i, j) -> 1)).containsExactly(-1, -1);
    }

    @ParameterizedTest
    @CsvSource({"3000,3000", "10,20000", "20000,10", "1,20000", "20000,1"})
    void long_lists_are_paired_along_the_diagonal(int left, int right) {
        int[] partners = Alignment.align(left, right, (i, j) -> 1);

        assertThat(Arrays.stream(partners).filter(partner -> partner >= 0).count())
                .isEqualTo(Math.min(left, right));
        assertThat(Arrays.stream(partners).filter(partner -> partner >= 0)).isSorted();
    }

    @RepeatedTest(20)
    void alignment_finds_the_best_sum_that_there_is(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        double[][] gains = new double[1 + random.nextInt(6)][1 + random.nextInt(6)];
        for (double[] row : gains) {
            Arrays.setAll(row, j -> random.nextDouble() - 0.4);
        }

        int[] partners = Alignment.align(gains.length, gains[0].length, (i, j) -> gains[i][j]);

        double sum = IntStream.range(0, partners.length)
                .filter(i -> partners[i] >= 0)
                .mapToDouble(i -> gains[i][partners[i]])
                .sum();
        assertThat(sum).as("seed " + seed).isCloseTo(best(gains, 0, 0), within(1e-9));
    }

    private static double best(double[][] gains, int i, int j) {
        if (i == gains.length || j == gains[0].length) {
            return 0;
        }
        double pair = gains[i][j] > 0 ? gains[i][j] + best(gains, i + 1, j + 1) : 0;
        return Math.max(pair, Math.max(best(gains, i + 1, j), best(gains, i, j + 1)));
    }
}
