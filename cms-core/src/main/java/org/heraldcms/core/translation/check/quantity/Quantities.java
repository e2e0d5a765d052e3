package org.heraldcms.core.translation.check.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.quantity.Quantity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, times and dates of a text in figures, in its order. Those in words are not listed, but can be asked for.
 */
public final class Quantities {

    private static final String TAKEN = String.valueOf(Digits.TAKEN);

    private final String text;
    private final Habits habits;
    private final List<Quantity> all;
    private @Nullable String words;

    private Quantities(String text, Habits habits, List<Quantity> all) {
        this.text = text;
        this.habits = habits;
        this.all = List.copyOf(all);
    }

    /**
     * Finds the numbers of a text.
     *
     * @param skipped places whose digits are no numbers: telephone numbers, addresses, placeholders
     */
    public static Quantities in(String text, LocaleTag locale, List<Span> skipped) {
        Habits habits = Habits.of(locale);
        List<Quantity> found = new ArrayList<>();
        if (Digits.areIn(text)) {
            String ascii = Digits.ascii(text, skipped);
            StringBuilder left = new StringBuilder(ascii);
            take(habits.dates().in(left.toString()), left, found);
            take(habits.writtenDates().in(left.toString()), left, found);
            take(Fractions.in(left.toString()), left, found);
            found.addAll(new Numerals(ascii, habits).in(left.toString()));
            found.sort(Comparator.comparingInt(one -> one.span().start()));
        }
        return new Quantities(text, habits, found);
    }

    /** Takes what was found out of the text, so that its digits are not found again. */
    private static void take(List<Quantity> fresh, StringBuilder left, List<Quantity> found) {
        for (Quantity one : fresh) {
            Span span = one.span();
            if (left.substring(span.start(), span.end()).indexOf(Digits.TAKEN) < 0) {
                found.add(one);
                left.replace(span.start(), span.end(), TAKEN.repeat(span.end() - span.start()));
            }
        }
    }

    public List<Quantity> all() {
        return all;
    }

    public String text() {
        return text;
    }

    /** Whether the text says in words or Roman figures what a quantity says. */
    boolean sayInWords(Quantity quantity) {
        return quantity.meanings().stream().anyMatch(this::saysInWords);
    }

    private boolean saysInWords(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Value number ->
                habits.words().say(number.value(), words()) || Roman.standsIn(number.value(), text);
            case Meaning.Day day -> false;
            case Meaning.Month month -> false;
        };
    }

    private String words() {
        if (words == null) {
            words = habits.words().of(text);
        }
        return words;
    }

    /** Whether a small number may hide in a word that nobody here knows. */
    boolean mayHide(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) <= 0
                || (!habits.words().areKnown() && value.compareTo(BigDecimal.TEN) <= 0);
    }

    /** Whether the text counts per cent anywhere, by a sign or a word. */
    boolean countPercent() {
        return all.stream().anyMatch(one -> one.unit().kind() == Kind.PERCENT) || Units.namePercent(text);
    }

    /** Whether the text names a currency anywhere, by a sign or a word of its language. */
    boolean nameMoney(String currency) {
        return all.stream().anyMatch(one -> one.unit().currency().equals(currency))
                || habits.units().name(currency, text);
    }
}
