package org.heraldcms.core.translation.check.meaning;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Sides;
import org.heraldcms.core.translation.glossary.Term;

/** What the rules about meaning find, in a form that can be written in a table. */
final class Found {

    private Found() {}

    /** Severity, check and variant of each finding: {@code block link changed}. */
    static List<String> in(String source, String text, String target, String translated, Term... terms) {
        return findings(source, text, target, translated, terms).stream()
                .map(Found::words)
                .toList();
    }

    static List<Finding> findings(String source, String text, String target, String translated, Term... terms) {
        return Sides.find(
                MeaningRules.all(LocaleTag.of(source), LocaleTag.of(target), List.of(terms)),
                Sides.pair(source, text, target, translated));
    }

    /** The same of a text that translates nothing. */
    static List<String> in(String locale, String text, Term... terms) {
        LocaleTag tag = LocaleTag.of(locale);
        return Sides.find(MeaningRules.all(tag, tag, List.of(terms)), new Pair(null, Sides.of(locale, text))).stream()
                .map(Found::words)
                .toList();
    }

    private static String words(Finding finding) {
        return (finding.severity().label() + " " + finding.check().label() + " "
                        + finding.words().getOrDefault("what", ""))
                .strip();
    }
}
