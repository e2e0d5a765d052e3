package org.heraldcms.core.translation.check.form;

import java.util.List;
import org.heraldcms.core.translation.check.characters.Characters;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.readability.Readability;
import org.heraldcms.core.translation.check.reading.PairReading;

/** The rules about form. */
public final class Form {

    private Form() {}

    /** All of them as one, which takes a pair apart only once. */
    public static Rule rule() {
        return PairReading.rule(List.of(
                new Characters(),
                new Spaces(),
                new Brackets(),
                new Quotes(),
                new InvertedMarks(),
                new EndPunctuation(),
                new SentenceCount(),
                new Length(),
                new Casing(),
                new AltText(),
                new Readability()));
    }
}
