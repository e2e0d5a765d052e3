package org.heraldcms.core.translation.check.quantity;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * As many pairs between two lists as can be made: 1.500 in Spanish may be 1500 or 1.5, and must be left to the one that
 * has nothing else. (Augmenting paths, as Kuhn has them; the lists are short.)
 */
final class Pairs {

    private static final int NONE = -1;

    private final List<Quantity> left;
    private final List<Quantity> right;
    private final BiPredicate<Quantity, Quantity> same;
    private final int[] partners;

    private Pairs(List<Quantity> left, List<Quantity> right, BiPredicate<Quantity, Quantity> same) {
        this.left = List.copyOf(left);
        this.right = List.copyOf(right);
        this.same = same;
        this.partners = new int[right.size()];
        Arrays.fill(partners, NONE);
    }

    static Pairs of(List<Quantity> left, List<Quantity> right, BiPredicate<Quantity, Quantity> same) {
        Pairs pairs = new Pairs(left, right, same);
        // What must be found comes first.
        for (boolean required : new boolean[] {true, false}) {
            for (int i = 0; i < left.size(); i++) {
                if (left.get(i).required() == required) {
                    pairs.seek(i, new boolean[right.size()]);
                }
            }
        }
        return pairs;
    }

    @CanIgnoreReturnValue // one that finds no partner stays alone
    private boolean seek(int one, boolean[] tried) {
        for (int other = 0; other < right.size(); other++) {
            if (!tried[other] && same.test(left.get(one), right.get(other))) {
                tried[other] = true;
                if (partners[other] == NONE || seek(partners[other], tried)) {
                    partners[other] = one;
                    return true;
                }
            }
        }
        return false;
    }

    void each(BiConsumer<Quantity, Quantity> action) {
        for (int other = 0; other < partners.length; other++) {
            if (partners[other] != NONE) {
                action.accept(left.get(partners[other]), right.get(other));
            }
        }
    }

    /** Leaves in both lists what has no partner. */
    void removeFrom(List<Quantity> ones, List<Quantity> others) {
        boolean[] paired = new boolean[left.size()];
        List<Quantity> rest = new ArrayList<>();
        for (int other = 0; other < partners.length; other++) {
            if (partners[other] == NONE) {
                rest.add(right.get(other));
            } else {
                paired[partners[other]] = true;
            }
        }
        ones.clear();
        for (int one = 0; one < paired.length; one++) {
            if (!paired[one]) {
                ones.add(left.get(one));
            }
        }
        others.clear();
        others.addAll(rest);
    }
}
