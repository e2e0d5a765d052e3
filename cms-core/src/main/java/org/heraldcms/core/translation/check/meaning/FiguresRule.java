package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.quantity.Balance;
import org.heraldcms.core.translation.check.quantity.Difference;
import org.heraldcms.core.translation.check.quantity.Quantities;
import org.heraldcms.core.translation.check.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** CONTACT and NUMBER: contacts first, then the numbers that belong to none of them. */
final class FiguresRule implements Rule {

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Side source = pair.source();
        if (source == null) {
            linked(pair.target(), Contacts.of(pair.target()), found);
            return;
        }
        Reach reach = new Reach(source, pair.target());
        reach.report(found);
        linked(pair.target(), reach.targets(), found);
        // A text left in its language, a quotation perhaps, has the figures of that language.
        boolean translated = !source.text().equals(pair.target().text());
        if (translated && pair.target().segment().kind() != Segment.Kind.CODE) {
            numbers(source, pair.target(), reach, found);
        }
    }

    /** A link whose words show another number or mail address than it leads to. */
    private static void linked(Side side, List<Contact> contacts, Consumer<Finding> found) {
        for (Contact link : contacts) {
            if (link.seen() == Contact.Seen.LINKED && link.kind() != Contact.Kind.PAGE) {
                contacts.stream()
                        .filter(shown -> shown.seen() != Contact.Seen.LINKED
                                && shown.kind() == link.kind()
                                && Contacts.overlap(shown.span(), link.span())
                                && !isOne(shown, link))
                        .findFirst()
                        .ifPresent(shown -> found.accept(new Finding(
                                Check.CONTACT,
                                side.segment().id(),
                                null,
                                shown.span(),
                                Map.of("what", "link", "expected", link.shown(), "found", shown.shown()),
                                List.of())));
            }
        }
    }

    private static boolean isOne(Contact shown, Contact link) {
        return shown.kind() == Contact.Kind.PHONE ? Phones.areOne(shown.key(), link.key()) : shown.is(link);
    }

    private static void numbers(Side source, Side target, Reach reach, Consumer<Finding> found) {
        List<Span> inSource = new ArrayList<>(reach.sourcePlaces());
        List<Span> inTarget = new ArrayList<>(reach.targetPlaces());
        inSource.addAll(Placeholders.places(source.text()));
        inTarget.addAll(Placeholders.places(target.text()));
        Quantities sources = Quantities.in(source.text(), source.locale(), inSource);
        Quantities targets = Quantities.in(target.text(), target.locale(), inTarget);
        for (Difference difference : Balance.between(sources, targets)) {
            found.accept(finding(source, target, difference));
        }
    }

    private static Finding finding(Side source, Side target, Difference difference) {
        Map<String, String> words = new HashMap<>();
        words.put("what", difference.kind().name().toLowerCase(Locale.ROOT));
        words.put("expected", shown(difference.source(), source));
        words.put("found", shown(difference.target(), target));
        return new Finding(
                Check.NUMBER,
                difference.grave() ? Severity.BLOCK : Severity.WARN,
                target.segment().id(),
                span(difference.source()),
                span(difference.target()),
                words,
                List.of());
    }

    private static String shown(@Nullable Quantity quantity, Side side) {
        return quantity == null ? "" : quantity.span().in(side.text());
    }

    private static @Nullable Span span(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.span();
    }
}
