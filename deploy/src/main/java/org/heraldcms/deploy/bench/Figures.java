package org.heraldcms.deploy.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Order statistics. */
final class Figures {

    private Figures() {}

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that so many per cent of all do not exceed. */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /** The median of the ratios of each round: what disturbs a round disturbs both of its sides. */
    static double ratio(List<Double> own, List<Double> other) {
        return median(IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i) / other.get(i))
                .toList());
    }
}
