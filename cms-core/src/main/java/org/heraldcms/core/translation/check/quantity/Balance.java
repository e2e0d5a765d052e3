package org.heraldcms.core.translation.check.quantity;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.heraldcms.core.translation.check.quantity.Difference.Kind;
import org.heraldcms.core.translation.check.quantity.Meaning.Value;
import org.heraldcms.core.translation.check.quantity.Quantity.Unit;

/**
 * Holds the numbers of two texts against each other. Each number of one side takes one of the other that may mean the
 * same; order does not count. What is left over is a difference unless the other side says it in words.
 */
public final class Balance {

    private static final BigDecimal HALF_A_DAY = BigDecimal.valueOf(12);

    /** So many differences are told; a text with more has a greater trouble than each of them. */
    private static final int MOST_SEARCHED = 200;

    private final Quantities source;
    private final Quantities target;
    private final List<Difference> differences = new ArrayList<>();

    private Balance(Quantities source, Quantities target) {
        this.source = source;
        this.target = target;
    }

    /** All differences, those of the target's places in its order first. */
    public static List<Difference> between(Quantities source, Quantities target) {
        if (source.all().isEmpty() && target.all().isEmpty()) {
            return List.of();
        }
        return new Balance(source, target).differences();
    }

    private List<Difference> differences() {
        List<Quantity> sources = new ArrayList<>(source.all());
        List<Quantity> targets = new ArrayList<>(target.all());
        pairPlain(sources, targets);
        shorten(sources);
        shorten(targets);
        pair(sources, targets, Quantity::is);
        pair(sources, targets, Quantity::isPerhaps);
        changedDates(sources, targets);
        takeApart(sources, targets);
        pair(sources, targets, Quantity::isPerhaps);
        report(sources, targets);
        return List.copyOf(differences);
    }

    /** Most numbers mean one thing and stand on both sides: those need no search. */
    private void pairPlain(List<Quantity> sources, List<Quantity> targets) {
        Map<Set<Meaning>, Deque<Quantity>> plain = new HashMap<>();
        for (Quantity one : targets) {
            if (one.meanings().size() == 1) {
                plain.computeIfAbsent(one.meanings(), meanings -> new ArrayDeque<>())
                        .add(one);
            }
        }
        Set<Quantity> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Quantity one : sources) {
            Quantity other =
                    plain.getOrDefault(one.meanings(), new ArrayDeque<>()).poll();
            if (other != null) {
                units(one, other);
                paired.add(one);
                paired.add(other);
            }
        }
        sources.removeIf(paired::contains);
        targets.removeIf(paired::contains);
    }

    private static void shorten(List<Quantity> left) {
        if (left.size() > MOST_SEARCHED) {
            left.subList(MOST_SEARCHED, left.size()).clear();
        }
    }

    /** Takes away what belongs together, and looks at what the pairs count. */
    private void pair(List<Quantity> sources, List<Quantity> targets, BiPredicate<Quantity, Quantity> same) {
        Pairs pairs = Pairs.of(sources, targets, same);
        pairs.each((left, right) -> units(left, right));
        pairs.removeFrom(sources, targets);
    }

    /** Two whole dates are not nearly the same by having the same figures in another order. */
    private void changedDates(List<Quantity> sources, List<Quantity> targets) {
        changed(sources, targets, Quantity::isCompleteDate);
    }

    private void changed(List<Quantity> sources, List<Quantity> targets, Predicate<Quantity> which) {
        Deque<Quantity> others = new ArrayDeque<>(targets.stream().filter(which).toList());
        for (Quantity one : sources.stream().filter(which).toList()) {
            if (!others.isEmpty()) {
                Quantity other = others.removeFirst();
                differences.add(new Difference(Kind.CHANGED, one, other, true));
                sources.remove(one);
                targets.remove(other);
            }
        }
    }

    private static void takeApart(List<Quantity> sources, List<Quantity> targets) {
        // Only where something stands over on both sides can parts of dates meet.
        if (!sources.isEmpty() && !targets.isEmpty()) {
            takeApart(sources);
            takeApart(targets);
        }
    }

    private static void takeApart(List<Quantity> left) {
        List<Quantity> parts = new ArrayList<>();
        left.forEach(one -> parts.addAll(one.parts().isEmpty() ? List.of(one) : one.parts()));
        left.clear();
        left.addAll(parts);
    }

    private void units(Quantity left, Quantity right) {
        Unit one = left.unit();
        Unit other = right.unit();
        boolean percent = one.kind() == Quantity.Kind.PERCENT;
        if (percent != (other.kind() == Quantity.Kind.PERCENT)
                && !(percent ? target.countPercent() : source.countPercent())) {
            differences.add(new Difference(Kind.PERCENT, left, right, true));
        } else if (!one.currency().equals(other.currency())) {
            currency(left, right);
        }
    }

    private void currency(Quantity left, Quantity right) {
        String one = left.unit().currency();
        String other = right.unit().currency();
        if (!one.isEmpty() && !other.isEmpty()) {
            differences.add(new Difference(Kind.CURRENCY, left, right, true));
        } else if (!(one.isEmpty() ? source.nameMoney(other) : target.nameMoney(one))) {
            differences.add(new Difference(Kind.CURRENCY, left, right, false));
        }
    }

    private void report(List<Quantity> sources, List<Quantity> targets) {
        changed(sources, targets, Quantity::isMonth);
        List<Quantity> missing = sources.stream()
                .filter(one -> one.required() && !target.sayInWords(one))
                .toList();
        List<Quantity> extra = new ArrayList<>(targets);
        for (Quantity one : missing) {
            Quantity instead = extra.isEmpty() ? null : extra.removeFirst();
            if (instead == null) {
                differences.add(new Difference(Kind.MISSING, one, null, !mayHide(one, target)));
            } else if (isOnTheDial(one, instead)) {
                differences.add(new Difference(Kind.HALF_OF_DAY, one, instead, false));
            } else {
                differences.add(new Difference(Kind.CHANGED, one, instead, true));
            }
        }
        extra.stream()
                .filter(one -> one.required() && !source.sayInWords(one))
                .forEach(one -> differences.add(new Difference(Kind.EXTRA, null, one, !mayHide(one, source))));
    }

    private static boolean mayHide(Quantity quantity, Quantities where) {
        return quantity.meanings().stream()
                .anyMatch(meaning -> meaning instanceof Value number && where.mayHide(number.value()));
    }

    private static boolean isOnTheDial(Quantity one, Quantity other) {
        return one.meanings().stream()
                .filter(Value.class::isInstance)
                .map(meaning -> ((Value) meaning).value())
                .anyMatch(hour -> other.meanings().contains(new Value(hour.add(HALF_A_DAY)))
                        || other.meanings().contains(new Value(hour.subtract(HALF_A_DAY))));
    }
}
