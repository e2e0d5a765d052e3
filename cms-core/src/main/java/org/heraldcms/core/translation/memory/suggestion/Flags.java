package org.heraldcms.core.translation.memory.suggestion;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.meaning.Negations;
import org.heraldcms.core.translation.check.quantity.Balance;
import org.heraldcms.core.translation.check.quantity.Quantities;
import org.heraldcms.core.translation.memory.suggestion.Suggestion.Flag;

/** Finds what turns the meaning of a text round although it is like another: numbers, and a no. */
final class Flags {

    private final LocaleTag locale;
    private final String text;
    private final Quantities quantities;
    private final Negations negations;

    Flags(LocaleTag locale, String text) {
        this.locale = locale;
        this.text = text;
        this.quantities = quantities(text);
        this.negations = Negations.of(locale);
    }

    Set<Flag> of(String other) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!Balance.between(quantities(other), quantities).isEmpty()) {
            flags.add(Flag.NUMBERS_DIFFER);
        }
        if (negations.in(other) != negations.in(text) || aNoCameOrWent(other)) {
            flags.add(Flag.NEGATION_DIFFERS);
        }
        return flags;
    }

    private Quantities quantities(String of) {
        return Quantities.in(of, locale, List.of());
    }

    /** Whether somewhere a no stands in the place of none: of two that both texts have, one may have moved. */
    private boolean aNoCameOrWent(String other) {
        StringBuilder went = new StringBuilder();
        StringBuilder came = new StringBuilder();
        for (Comparison.Piece piece : Comparison.pieces(locale, other, text)) {
            switch (piece.kind()) {
                case REMOVED -> went.append(piece.text());
                case ADDED -> came.append(piece.text());
                case SAME, CHANGED -> {
                    if (!piece.text().isBlank() && isTurned(went, came)) {
                        return true;
                    }
                    // Words apart by a space alone are changed as one.
                    went.append(' ');
                    came.append(' ');
                }
            }
        }
        return isTurned(went, came);
    }

    private boolean isTurned(StringBuilder went, StringBuilder came) {
        boolean turned = negations.in(went.toString()) != negations.in(came.toString());
        went.setLength(0);
        came.setLength(0);
        return turned;
    }
}
