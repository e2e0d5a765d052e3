package org.heraldcms.core.translation.check.wording;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.language.Dictionaries;

/** The rules about words. */
public final class Wording {

    private Wording() {}

    /**
     * All of them as one, which takes a pair apart only once.
     *
     * @param terms the glossary of the pair of languages: its words count as known, its names as no language's
     */
    public static Rule rule(Dictionaries dictionaries, List<Term> terms) {
        Lexicons lexicons = new Lexicons(dictionaries, new Phrases(terms));
        return PairReading.rule(List.of(
                new SameAsSource(lexicons),
                new ForeignWords(lexicons),
                new Spelling(lexicons),
                new DoubledWords(),
                new Names(lexicons)));
    }
}
