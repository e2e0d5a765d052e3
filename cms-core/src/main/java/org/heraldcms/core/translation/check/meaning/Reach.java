package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.meaning.Contact.Kind;
import org.heraldcms.core.translation.check.meaning.Contact.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Holds the contacts of two texts against each other. Each contact of one must be in the other, however often and in
 * whatever order, in the text or behind a link.
 */
final class Reach {

    private final Side source;
    private final Side target;
    private final List<Contact> sources;
    private final List<Contact> targets;

    Reach(Side source, Side target) {
        this.source = source;
        this.target = target;
        this.sources = Contacts.of(source);
        this.targets = Contacts.of(target);
    }

    List<Contact> targets() {
        return targets;
    }

    void report(Consumer<Finding> found) {
        for (Kind kind : Kind.values()) {
            List<Contact> missing = new ArrayList<>(missing(sources, targets, target, kind));
            List<Contact> extra = new ArrayList<>(missing(targets, sources, source, kind));
            while (!missing.isEmpty() && !extra.isEmpty()) {
                changed(missing.removeFirst(), extra.removeFirst(), found);
            }
            missing.stream().filter(Reach::isSure).forEach(one -> found.accept(lost("missing", one, null)));
            extra.stream().filter(Reach::isSure).forEach(one -> found.accept(lost("extra", null, one)));
        }
    }

    /** Contacts that the text shows and the other side does not have, each once. */
    private static List<Contact> missing(List<Contact> from, List<Contact> in, Side side, Kind kind) {
        List<Contact> missing = new ArrayList<>();
        for (Contact one : from) {
            boolean shown = one.kind() == kind && (one.seen() != Seen.LINKED || kind != Kind.PAGE);
            if (shown && missing.stream().noneMatch(one::is) && !isIn(one, in, side)) {
                missing.add(one);
            }
        }
        return missing;
    }

    private static boolean isIn(Contact one, List<Contact> others, Side side) {
        return others.stream().anyMatch(one::is)
                || (one.kind() == Kind.PHONE
                        && !Phones.places(one.key(), side.text()).isEmpty());
    }

    /** A number that is only supposed to be one for calling is left to the comparison of numbers. */
    private static boolean isSure(Contact contact) {
        return contact.seen() != Seen.SUPPOSED;
    }

    private void changed(Contact before, Contact after, Consumer<Finding> found) {
        found.accept(new Finding(
                Check.CONTACT,
                isTranslated(before, after) ? Severity.WARN : severity(before),
                target.segment().id(),
                before.span(),
                after.span(),
                Map.of("what", "changed", "kind", kind(before), "expected", before.shown(), "found", after.shown()),
                after.seen() == Seen.LINKED ? List.of() : List.of(before.shown())));
    }

    /** Whether the target leads to another page of the same site, in its own language. */
    private boolean isTranslated(Contact before, Contact after) {
        WebAddress one = before.address();
        WebAddress other = after.address();
        return one != null
                && other != null
                && other.isOnTheSiteOf(one)
                && other.language().equals(target.locale().language());
    }

    private Finding lost(String what, @Nullable Contact missing, @Nullable Contact extra) {
        Contact one = missing == null ? java.util.Objects.requireNonNull(extra) : missing;
        return new Finding(
                Check.CONTACT,
                severity(one),
                target.segment().id(),
                missing == null ? null : missing.span(),
                extra == null ? null : extra.span(),
                Map.of("what", what, "kind", kind(one), "expected", one.shown(), "found", one.shown()),
                List.of());
    }

    /** Many a site is named for its brand alone: whoever leaves "example.com" out led nobody astray. */
    private static Severity severity(Contact contact) {
        boolean name = contact.address() != null
                && contact.address().isSite()
                && !contact.shown().contains("/");
        return name ? Severity.WARN : Severity.BLOCK;
    }

    private static String kind(Contact contact) {
        return switch (contact.kind()) {
            case PHONE -> "phone";
            case MAIL -> "mail";
            case PAGE -> "page";
        };
    }

    /** Places of the source whose digits are compared here and not as numbers. */
    List<Span> sourcePlaces() {
        return places(sources, targets, source, target);
    }

    /** The same of the target. */
    List<Span> targetPlaces() {
        return places(targets, sources, target, source);
    }

    private static List<Span> places(List<Contact> own, List<Contact> others, Side side, Side otherSide) {
        List<Span> places = new ArrayList<>();
        for (Contact one : own) {
            boolean known = isSure(one)
                    || isIn(one, others, otherSide)
                    || others.stream().anyMatch(Reach::isSupposed);
            if (one.seen() != Seen.LINKED && known) {
                places.add(one.span());
            }
        }
        for (Contact other : others) {
            if (other.kind() == Kind.PHONE) {
                places.addAll(Phones.places(other.key(), side.text()));
            }
        }
        return places;
    }

    private static boolean isSupposed(Contact contact) {
        return contact.seen() == Seen.SUPPOSED;
    }
}
