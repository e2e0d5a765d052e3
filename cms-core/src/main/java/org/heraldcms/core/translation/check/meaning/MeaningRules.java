package org.heraldcms.core.translation.check.meaning;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Rule;

/** All rules about meaning. */
public final class MeaningRules {

    private MeaningRules() {}

    /** A rule for each thing to look at, the gravest first. */
    public static List<Rule> all() {
        return List.of(
                new FiguresRule(),
                new LinkRule(),
                new InlineCodeRule(),
                new PlaceholderRule(),
                new MarkupRule(),
                new NegationRule());
    }
}
