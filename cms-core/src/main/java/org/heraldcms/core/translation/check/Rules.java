package org.heraldcms.core.translation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.form.Form;
import org.heraldcms.core.translation.check.meaning.MeaningRules;
import org.heraldcms.core.translation.check.wording.Wording;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.language.Dictionaries;

/** All rules for pairs of texts in two languages. Safe for many threads. */
public final class Rules {

    /** More than anybody mends one by one; the gravest are kept. */
    private static final int MOST_IN_A_SEGMENT = 100;

    private final LocaleTag source;
    private final LocaleTag target;
    private final List<Term> terms;
    private final List<Rule> all;
    private final List<Rule> blocking;

    /**
     * @param source language that is translated from; of a source edition its own
     * @param terms of the glossary for the two languages
     */
    public Rules(LocaleTag source, LocaleTag target, List<Term> terms, Dictionaries dictionaries) {
        this.source = source;
        this.target = target;
        this.terms = terms;
        // What stops an edition is about meaning; words and form warn.
        this.blocking = MeaningRules.all(source, target, terms);
        List<Rule> rules = new ArrayList<>(blocking);
        rules.add(Wording.rule(dictionaries, terms));
        rules.add(Form.rule());
        this.all = List.copyOf(rules);
    }

    /** Whether these are the rules for such texts and terms. */
    boolean areFor(LocaleTag from, LocaleTag to, List<Term> withTerms) {
        return source.equals(from) && target.equals(to) && terms.equals(withTerms);
    }

    LocaleTag source() {
        return source;
    }

    LocaleTag target() {
        return target;
    }

    /** What all rules find in a pair, the gravest first. */
    public List<Finding> look(Pair pair) {
        return look(pair, all);
    }

    /** As {@link #look(Pair)}, with one rule more that holds for this edition alone. */
    List<Finding> look(Pair pair, Rule more) {
        return look(pair, with(more, all));
    }

    private static List<Rule> with(Rule more, List<Rule> rules) {
        return Stream.concat(Stream.of(more), rules.stream()).toList();
    }

    /** What stops an edition, found sooner. */
    List<Finding> lookForBlocking(Pair pair, Rule more) {
        return look(pair, with(more, blocking)).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .toList();
    }

    private static List<Finding> look(Pair pair, List<Rule> rules) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            rule.look(pair, found::add);
        }
        found.sort(Comparator.comparing(Finding::severity));
        return found.size() > MOST_IN_A_SEGMENT ? found.subList(0, MOST_IN_A_SEGMENT) : found;
    }
}
