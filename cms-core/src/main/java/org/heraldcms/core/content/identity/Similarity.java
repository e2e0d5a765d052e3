package org.heraldcms.core.content.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.TextBlock;

/** How alike two texts of one language are: Dice's coefficient over their pairs of neighbouring characters. */
final class Similarity {

    /** What lies further back hardly changes the answer, but would make long texts slow. */
    private static final int MOST = 2000;

    private final List<int[]> left;
    private final List<int[]> right;

    Similarity(List<TextBlock> left, List<TextBlock> right) {
        this.left = left.stream().map(Similarity::pairs).toList();
        this.right = right.stream().map(Similarity::pairs).toList();
    }

    /** From 0, nothing in common, to 1; blank texts are like none. */
    double of(int leftPosition, int rightPosition) {
        int[] a = left.get(leftPosition);
        int[] b = right.get(rightPosition);
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
            }
            int step = Integer.compare(a[i], b[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return 2.0 * common / (a.length + b.length);
    }

    private static int[] pairs(TextBlock block) {
        String compared = block instanceof Image image ? image.src() + ' ' + image.alt() : block.text();
        String text = compared.strip().toLowerCase(Locale.ROOT);
        int[] pairs = new int[text.isEmpty() ? 0 : Math.min(MOST, text.length())];
        for (int i = 0; i < pairs.length; i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            pairs[i] = text.charAt(i) << 16 | next;
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
