package org.heraldcms.core.translation.check.meaning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.glossary.TermFinder;
import org.jspecify.annotations.Nullable;

/** FORBIDDEN_TERM and GLOSSARY: what must not be said is not said, and what has its word is called by it. */
final class TermRule implements Rule {

    private final @Nullable TermFinder forbidden;
    private final @Nullable TermFinder wanted;

    /**
     * @param source language that is translated from
     * @param target language that is translated into
     */
    TermRule(LocaleTag source, LocaleTag target, List<Term> terms) {
        this.forbidden = finder(target, terms, term -> term.rule() == Term.Rule.FORBID);
        this.wanted = finder(source, terms, term -> term.rule() != Term.Rule.FORBID);
    }

    /** Null when there is nothing to find: most glossaries forbid nothing. */
    private static @Nullable TermFinder finder(LocaleTag locale, List<Term> terms, Predicate<Term> which) {
        List<Term> sought = terms.stream().filter(which).toList();
        return sought.isEmpty() ? null : TermFinder.of(locale, sought);
    }

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        if (pair.target().segment().kind() == Segment.Kind.CODE) {
            return;
        }
        if (forbidden != null) {
            forbidden(forbidden, pair.target(), found);
        }
        Side source = pair.source();
        if (source != null && wanted != null) {
            wanted(wanted, source, pair.target(), found);
        }
    }

    private static void forbidden(TermFinder finder, Side target, Consumer<Finding> found) {
        for (TermFinder.Found one : finder.in(target.text())) {
            Span span = new Span(one.start(), one.end());
            found.accept(new Finding(
                    Check.FORBIDDEN_TERM,
                    target.segment().id(),
                    null,
                    span,
                    Map.of(
                            "found",
                            span.in(target.text()),
                            "note",
                            behind(one.term().note())),
                    one.term().translations()));
        }
    }

    /** A note that follows a sentence. */
    private static String behind(String note) {
        return note.isEmpty() ? "" : " " + note;
    }

    private static void wanted(TermFinder finder, Side source, Side target, Consumer<Finding> found) {
        // A term is asked for once, however often it stands there.
        Map<String, List<TermFinder.Found>> places = finder.in(source.text()).stream()
                .collect(groupingBy(
                        one -> source.text().substring(one.start(), one.end()), LinkedHashMap::new, toList()));
        places.values().forEach(terms -> {
            if (terms.stream().noneMatch(one -> isFollowed(one.term(), target))) {
                TermFinder.Found first = terms.getFirst();
                found.accept(finding(source, target, new Span(first.start(), first.end()), first.term()));
            }
        });
    }

    private static boolean isFollowed(Term term, Side target) {
        List<String> names = names(term);
        return names.isEmpty()
                || names.stream()
                        .anyMatch(name ->
                                TermFinder.mentions(target.locale(), name, term.caseSensitive(), target.text()));
    }

    private static List<String> names(Term term) {
        return term.rule() == Term.Rule.KEEP ? List.of(term.text()) : term.translations();
    }

    private static Finding finding(Side source, Side target, Span span, Term term) {
        List<String> names = names(term);
        return new Finding(
                Check.GLOSSARY,
                target.segment().id(),
                span,
                null,
                Map.of(
                        "what",
                        term.rule().label(),
                        "expected",
                        String.join(" / ", names),
                        "found",
                        span.in(source.text())),
                names);
    }
}
