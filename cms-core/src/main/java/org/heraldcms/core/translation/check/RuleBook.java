package org.heraldcms.core.translation.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.language.Dictionaries;

/** The rules for each pair of languages, with the glossary as it is. */
@ApplicationScoped
class RuleBook {

    private static final int MOST_KEPT = 200;

    @Inject
    private Glossary glossary;

    @Inject
    private Dictionaries dictionaries;

    private final Map<String, Rules> kept = new ConcurrentHashMap<>();

    /** The rules for texts of the target language, translated from the source language or, if both are one, not at all. */
    Rules of(LocaleTag source, LocaleTag target) {
        List<Term> terms = glossary.terms(source, target);
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.compute(
                source + " " + target,
                (pair, rules) -> rules != null && rules.areFor(source, target, terms)
                        ? rules
                        : new Rules(source, target, terms, new HurriedDictionaries(dictionaries)));
    }
}
