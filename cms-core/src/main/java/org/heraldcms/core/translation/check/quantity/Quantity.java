package org.heraldcms.core.translation.check.quantity;

import java.util.List;
import java.util.Set;
import org.heraldcms.core.translation.check.finding.Span;

/**
 * A number, time or date as it stands in a text.
 *
 * @param meanings what it may mean to a reader of the language; several when regions of the language write otherwise
 * @param perhaps what it means only if nothing else fits: 8 in a text that says "in the evening" is perhaps 20
 * @param parts the numbers of a date, for a text in which it was not recognised as one
 * @param required whether the other text must have it too; part of a name such as B2B need not be there
 * @param unit what it counts
 */
public record Quantity(
        Span span, Set<Meaning> meanings, Set<Meaning> perhaps, List<Quantity> parts, boolean required, Unit unit) {

    /** What a number counts, as far as a sign beside it says so. */
    public record Unit(Kind kind, String currency) {

        static final Unit NONE = new Unit(Kind.NUMBER, "");
        static final Unit PERCENT = new Unit(Kind.PERCENT, "");

        static Unit money(String currency) {
            return new Unit(Kind.MONEY, currency);
        }
    }

    /** The kinds of units. */
    public enum Kind {
        NUMBER,
        PERCENT,
        MONEY
    }

    public Quantity {
        meanings = Set.copyOf(meanings);
        perhaps = Set.copyOf(perhaps);
        parts = List.copyOf(parts);
    }

    static Quantity number(Span span, Set<Meaning> meanings) {
        return new Quantity(span, meanings, Set.of(), List.of(), true, Unit.NONE);
    }

    Quantity optional() {
        return new Quantity(span, meanings, perhaps, parts, false, unit);
    }

    Quantity perhaps(Set<Meaning> others) {
        return new Quantity(span, meanings, others, parts, required, unit);
    }

    boolean isCompleteDate() {
        return meanings.iterator().next() instanceof Meaning.Day day && day.isComplete();
    }

    boolean isMonth() {
        return meanings.iterator().next() instanceof Meaning.Month;
    }

    boolean is(Quantity other) {
        return other.meanings.stream().anyMatch(meanings::contains);
    }

    boolean isPerhaps(Quantity other) {
        return is(other)
                || other.meanings.stream().anyMatch(perhaps::contains)
                || other.perhaps.stream().anyMatch(meanings::contains);
    }
}
