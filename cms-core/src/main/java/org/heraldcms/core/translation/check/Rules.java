package org.heraldcms.core.translation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.meaning.MeaningRules;
import org.heraldcms.core.translation.glossary.Term;

/** All rules for pairs of texts in two languages. Safe for many threads. */
public final class Rules {

    /** More than anybody mends one by one; the gravest are kept. */
    private static final int MOST_IN_A_SEGMENT = 100;

    private final LocaleTag source;
    private final LocaleTag target;
    private final List<Term> terms;
    private final List<Rule> all;

    /**
     * @param source language that is translated from; of a source edition its own
     * @param terms of the glossary for the two languages
     */
    public Rules(LocaleTag source, LocaleTag target, List<Term> terms) {
        this.source = source;
        this.target = target;
        this.terms = terms;
        this.all = List.copyOf(MeaningRules.all(source, target, terms));
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
        List<Finding> found = new ArrayList<>();
        for (Rule rule : all) {
            rule.look(pair, found::add);
        }
        found.sort(Comparator.comparing(Finding::severity));
        return found.size() > MOST_IN_A_SEGMENT ? found.subList(0, MOST_IN_A_SEGMENT) : found;
    }
}
