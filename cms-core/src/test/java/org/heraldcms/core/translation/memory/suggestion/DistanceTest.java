package org.heraldcms.core.translation.memory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistanceTest {

    @Test
    void the_banded_distance_is_the_whole_one_as_far_as_it_goes() {
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            List<String> one = words(random);
            List<String> other = words(random);
            int whole = whole(one, other);
            for (int most = 0; most <= 12; most++) {
                int found = Distance.between(one, other, most);
                assertThat(found > most ? most + 1 : found)
                        .as("%s and %s up to %d", one, other, most)
                        .isEqualTo(Math.min(whole, most + 1));
            }
        }
    }

    private static List<String> words(Random random) {
        return Stream.generate(() -> String.valueOf((char) ('a' + random.nextInt(3))))
                .limit(random.nextInt(11))
                .toList();
    }

    private static int whole(List<String> one, List<String> other) {
        int[][] cells = new int[one.size() + 1][other.size() + 1];
        IntStream.rangeClosed(0, one.size()).forEach(i -> cells[i][0] = i);
        IntStream.rangeClosed(0, other.size()).forEach(j -> cells[0][j] = j);
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                int replaced = cells[i - 1][j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                cells[i][j] = Math.min(replaced, Math.min(cells[i - 1][j], cells[i][j - 1]) + 1);
            }
        }
        return cells[one.size()][other.size()];
    }
}
