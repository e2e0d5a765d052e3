package org.heraldcms.core.translation.check.meaning;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

/** FORBIDDEN_TERM and GLOSSARY: what must not be said is not said, and what has its word is called by it. */
final class TermRule implements Rule {

    private final TermFinder forbidden;
    private final TermFinder wanted;

    /**
     * @param source language that is translated from
     * @param target language that is translated into
     */
    TermRule(LocaleTag source, LocaleTag target, List<Term> terms) {
        this.forbidden = TermFinder.of(
                target,
                terms.stream().filter(term -> term.rule() == Term.Rule.FORBID).toList());
        this.wanted = TermFinder.of(
                source,
                terms.stream().filter(term -> term.rule() != Term.Rule.FORBID).toList());
    }

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        if (pair.target().segment().kind() == Segment.Kind.CODE) {
            return;
        }
        forbidden(pair.target(), found);
        Side source = pair.source();
        if (source != null) {
            wanted(source, pair.target(), found);
        }
    }

    private void forbidden(Side target, Consumer<Finding> found) {
        for (TermFinder.Found one : forbidden.in(target.text())) {
            Span span = new Span(one.start(), one.end());
            found.accept(new Finding(
                    Check.FORBIDDEN_TERM,
                    target.segment().id(),
                    null,
                    span,
                    Map.of("found", span.in(target.text()), "note", one.term().note()),
                    one.term().translations()));
        }
    }

    private void wanted(Side source, Side target, Consumer<Finding> found) {
        Map<Span, List<TermFinder.Found>> places = wanted.in(source.text()).stream()
                .collect(groupingBy(
                        one -> new Span(one.start(), one.end()),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()));
        places.forEach((span, terms) -> {
            if (terms.stream().noneMatch(one -> isFollowed(one.term(), target))) {
                found.accept(finding(source, target, span, terms.getFirst().term()));
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
                        span.in(source.text()),
                        "note",
                        term.note()),
                names);
    }
}
