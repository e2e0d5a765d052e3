package org.heraldcms.core.content.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.TextBlock;

/**
 * How alike two texts of one language are: Dice's coefficient over their runs of three characters. Runs of two would not
 * do: any two long paragraphs of one language share half of those, and hardly a quarter of these.
 */
final class Similarity {

    /** What lies further back hardly changes the answer, but would make long texts slow. */
    private static final int MOST = 2000;

    private final List<long[]> left;
    private final List<long[]> right;

    Similarity(List<TextBlock> left, List<TextBlock> right) {
        this.left = left.stream().map(Similarity::runs).toList();
        this.right = right.stream().map(Similarity::runs).toList();
    }

    /** From 0, nothing in common, to 1; blank texts are like none. */
    double of(int leftPosition, int rightPosition) {
        long[] a = left.get(leftPosition);
        long[] b = right.get(rightPosition);
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
            }
            int step = Long.compare(a[i], b[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return 2.0 * common / (a.length + b.length);
    }

    private static long[] runs(TextBlock block) {
        String compared = block instanceof Image image ? image.src() + ' ' + image.alt() : block.text();
        String text = compared.strip().toLowerCase(Locale.ROOT);
        long[] runs = new long[text.isEmpty() ? 0 : Math.min(MOST, text.length())];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = at(text, i) << 32 | at(text, i + 1) << 16 | at(text, i + 2);
        }
        Arrays.sort(runs);
        return runs;
    }

    private static long at(String text, int position) {
        return position < text.length() ? text.charAt(position) : ' ';
    }
}
