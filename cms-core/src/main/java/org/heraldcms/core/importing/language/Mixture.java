package org.heraldcms.core.importing.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds blocks that hold more than one language: a sentence and its translation on one line. */
final class Mixture {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?<=[.!?。؟])\\s+|\\s+[/|•·–—]\\s+|\\n");
    private static final int READ = 2_000;
    private static final int LEAST_LETTERS = 12;
    private static final int MOST_PARTS = 12;
    private static final double CLEAR = 3;

    private Mixture() {}

    /** The languages of its parts that are clear by themselves, in their order. */
    static List<String> of(String text, List<String> candidates) {
        if (candidates.size() < 2) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        String start = text.length() <= READ ? text : text.substring(0, READ);
        String[] parts = BETWEEN_PARTS.split(start, MOST_PARTS + 1);
        for (int i = 0; i < Math.min(parts.length, MOST_PARTS) && parts.length > 1; i++) {
            Evidence part = Evidence.of(parts[i], null);
            double[] scores = part.scores(candidates);
            int best = Runs.best(scores);
            scores[best] = Double.NEGATIVE_INFINITY;
            if (part.letters() >= LEAST_LETTERS && scores[Runs.best(scores)] < -CLEAR) {
                found.add(candidates.get(best));
            }
        }
        return List.copyOf(found);
    }
}
