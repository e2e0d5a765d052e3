package org.heraldcms.core.content.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which position of one list corresponds to which of another, found step by step, the surest first. */
final class Matching {

    private final int[] rightOf;
    private final int[] leftOf;

    Matching(int left, int right) {
        rightOf = new int[left];
        leftOf = new int[right];
        Arrays.fill(rightOf, -1);
        Arrays.fill(leftOf, -1);
    }

    void match(int left, int right) {
        rightOf[left] = right;
        leftOf[right] = left;
    }

    /** The position on the right; negative when there is none yet. */
    int rightOf(int left) {
        return rightOf[left];
    }

    boolean isFreeLeft(int left) {
        return rightOf[left] < 0;
    }

    boolean isFreeRight(int right) {
        return leftOf[right] < 0;
    }

    /**
     * Matches equal entries, wherever they have moved (P. Heckel, "A technique for isolating differences between
     * files", 1978): first what occurs once on both sides, then equal neighbours of what is matched, then the rest in
     * order. Takes time in proportion to the lists, whatever is in them.
     */
    void matchEqual(List<String> left, List<String> right) {
        matchQueues(left, right, true);
        for (int i = -1; i < left.size() - 1; i++) {
            matchNeighbours(left, right, i + 1, (i < 0 ? -1 : rightOf[i]) + 1, i < 0 || rightOf[i] >= 0);
        }
        for (int i = left.size(); i > 0; i--) {
            int right0 = i == left.size() ? right.size() : rightOf[i];
            matchNeighbours(left, right, i - 1, right0 - 1, right0 >= 0);
        }
        matchQueues(left, right, false);
    }

    private void matchNeighbours(List<String> left, List<String> right, int i, int j, boolean anchored) {
        if (anchored
                && j >= 0
                && j < leftOf.length
                && isFreeLeft(i)
                && isFreeRight(j)
                && left.get(i).equals(right.get(j))) {
            match(i, j);
        }
    }

    private void matchQueues(List<String> left, List<String> right, boolean onlyUnique) {
        Map<String, Deque<Integer>> lefts = free(left, rightOf);
        free(right, leftOf).forEach((entry, rights) -> {
            Deque<Integer> partners = lefts.getOrDefault(entry, new ArrayDeque<>());
            boolean unique = rights.size() == 1 && partners.size() == 1;
            while ((unique || !onlyUnique) && !rights.isEmpty() && !partners.isEmpty()) {
                match(partners.removeFirst(), rights.removeFirst());
            }
        });
    }

    private static Map<String, Deque<Integer>> free(List<String> entries, int[] partners) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                free.computeIfAbsent(entries.get(i), entry -> new ArrayDeque<>())
                        .add(i);
            }
        }
        return free;
    }

    /** Matches in order what lies between neighbouring matches that have themselves kept their order. */
    void matchBetween(Alignment.Gain gain) {
        int left = 0;
        int right = 0;
        for (int anchor : anchors()) {
            matchWithin(left, anchor, right, rightOf[anchor], gain);
            left = anchor + 1;
            right = rightOf[anchor] + 1;
        }
        matchWithin(left, rightOf.length, right, leftOf.length, gain);
    }

    /** Matches in order what is still free, wherever it lies. */
    void matchAnywhere(Alignment.Gain gain) {
        matchWithin(0, rightOf.length, 0, leftOf.length, gain);
    }

    private void matchWithin(int left, int leftEnd, int right, int rightEnd, Alignment.Gain gain) {
        int[] lefts = free(rightOf, left, leftEnd);
        int[] rights = free(leftOf, right, rightEnd);
        int[] aligned = Alignment.align(lefts.length, rights.length, (i, j) -> gain.of(lefts[i], rights[j]));
        for (int i = 0; i < lefts.length; i++) {
            if (aligned[i] >= 0) {
                match(lefts[i], rights[aligned[i]]);
            }
        }
    }

    private static int[] free(int[] partners, int from, int to) {
        return IntStream.range(from, to).filter(i -> partners[i] < 0).toArray();
    }

    /** The longest series of matches that runs in the same order on both sides, as positions on the left. */
    private List<Integer> anchors() {
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[rightOf.length];
        for (int i = 0; i < rightOf.length; i++) {
            if (rightOf[i] >= 0) {
                int length = firstNotBelow(ends, rightOf[i]);
                before[i] = length == 0 ? -1 : ends.get(length - 1);
                if (length == ends.size()) {
                    ends.add(i);
                } else {
                    ends.set(length, i);
                }
            }
        }
        List<Integer> series = new ArrayList<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            series.add(i);
        }
        return series.reversed();
    }

    private int firstNotBelow(List<Integer> ends, int right) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rightOf[ends.get(middle)] < right) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
