package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Run;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/** LINK: each link of the source leads to the same page from the target, perhaps to its version in the language. */
final class LinkRule implements Rule {

    /** More than any paragraph has; the rest is not looked at. */
    private static final int MOST = 300;

    /** Some words and where they lead. */
    private record Link(Span span, String href, WebAddress address) {

        boolean isSame(Link other) {
            return href.equals(other.href) || (isPage() && other.isPage() && address.isVariantOf(other.address));
        }

        /** Numbers and mail addresses are compared as contacts. */
        boolean isPage() {
            return !href.startsWith("tel:") && !href.startsWith("mailto:");
        }
    }

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Side source = pair.source();
        if (source == null) {
            return;
        }
        List<Link> before = links(source);
        List<Link> after = links(pair.target());
        if (!before.isEmpty() || !after.isEmpty()) {
            new Comparison(source, pair.target(), before, after, found).report();
        }
    }

    /** The links of a text; one whose words differ in their other marks is one link. */
    private static List<Link> links(Side side) {
        List<Link> links = new ArrayList<>();
        for (Run run : Run.of(side.segment())) {
            for (Mark mark : run.marks()) {
                if (mark instanceof Mark.Link link && links.size() < MOST) {
                    add(links, run.span(), link.href());
                }
            }
        }
        return links;
    }

    private static void add(List<Link> links, Span span, String href) {
        boolean goesOn = !links.isEmpty()
                && links.getLast().span().end() == span.start()
                && links.getLast().href().equals(href);
        int start = goesOn ? links.removeLast().span().start() : span.start();
        links.add(new Link(new Span(start, span.end()), href, WebAddress.of(href)));
    }

    /** Takes away what belongs together, the surest first, and reports what is left. */
    private record Comparison(Side source, Side target, List<Link> before, List<Link> after, Consumer<Finding> found) {

        void report() {
            List<Link> missing = new ArrayList<>(before);
            List<Link> extra = new ArrayList<>(after);
            pair(missing, extra, (one, other) -> one.href().equals(other.href()));
            pair(missing, extra, Link::isSame);
            pair(missing, extra, this::isTranslated);
            missing.removeIf(one -> !one.isPage());
            extra.removeIf(one -> !one.isPage());
            missing.removeIf(one -> isRepeated(one, after, "fewer", one, null));
            extra.removeIf(one -> isRepeated(one, before, "more", null, one));
            while (!missing.isEmpty() && !extra.isEmpty()) {
                report("changed", Severity.BLOCK, missing.removeFirst(), extra.removeFirst());
            }
            List<Contact> shown = missing.isEmpty() ? List.of() : Contacts.of(target);
            for (Link one : missing) {
                boolean written = isAmong(one, shown);
                report(written ? "unlinked" : "missing", written ? Severity.WARN : Severity.BLOCK, one, null);
            }
            List<Contact> said = extra.isEmpty() ? List.of() : Contacts.of(source);
            extra.removeIf(one -> isAmong(one, said));
            extra.forEach(one -> report("extra", Severity.BLOCK, null, one));
        }

        private void pair(List<Link> missing, List<Link> extra, BiPredicate<Link, Link> same) {
            for (Link one : List.copyOf(missing)) {
                extra.stream()
                        .filter(other -> same.test(one, other))
                        .findFirst()
                        .ifPresent(other -> {
                            missing.remove(one);
                            extra.remove(other);
                            language(one, other);
                        });
            }
        }

        /** Another page of the same site, in the target's language: likely its translation under a name of its own. */
        private boolean isTranslated(Link one, Link other) {
            return one.isPage()
                    && other.isPage()
                    && other.address().isOnTheSiteOf(one.address())
                    && other.address().language().equals(target.locale().language());
        }

        /** The language of a page may stay, or become the target's, or be left open. */
        private void language(Link one, Link other) {
            String asked = other.address().language();
            if (!one.isPage() || one.href().equals(other.href())) {
                return;
            }
            if (!one.isSame(other)) {
                report("translated", Severity.WARN, one, other);
            } else if (!asked.isEmpty()
                    && !asked.equals(one.address().language())
                    && !asked.equals(target.locale().language())) {
                report("language", Severity.BLOCK, one, other);
            }
        }

        private boolean isRepeated(
                Link one, List<Link> others, String what, @Nullable Link missing, @Nullable Link extra) {
            boolean repeated = others.stream().anyMatch(one::isSame);
            if (repeated) {
                report(what, Severity.WARN, missing, extra);
            }
            return repeated;
        }

        /** Whether a text shows the address, if not as a link. */
        private static boolean isAmong(Link one, List<Contact> contacts) {
            return contacts.stream()
                    .anyMatch(contact ->
                            contact.address() != null && contact.address().isVariantOf(one.address()));
        }

        private void report(String what, Severity severity, @Nullable Link missing, @Nullable Link extra) {
            found.accept(new Finding(
                    Check.LINK,
                    severity,
                    target.segment().id(),
                    missing == null ? null : missing.span(),
                    extra == null ? null : extra.span(),
                    Map.of(
                            "what",
                            what,
                            "expected",
                            missing == null ? "" : missing.href(),
                            "found",
                            extra == null ? "" : extra.href()),
                    List.of()));
        }
    }
}
