package org.heraldcms.core.translation.check.meaning;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.glossary.Term;

/** All rules about meaning. */
public final class MeaningRules {

    private MeaningRules() {}

    /**
     * A rule for each thing to look at, the gravest first.
     *
     * @param source language that is translated from; of a source edition its own
     * @param terms of the glossary for the two languages
     */
    public static List<Rule> all(LocaleTag source, LocaleTag target, List<Term> terms) {
        return List.of(
                new FiguresRule(),
                new LinkRule(),
                new InlineCodeRule(),
                new PlaceholderRule(),
                new TermRule(source, target, terms),
                new MarkupRule(),
                new NegationRule());
    }
}
