package org.heraldcms.core.translation.check.wording;

import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Dictionaries;
import org.heraldcms.core.translation.language.FunctionWords;

/**
 * What the rules ask about words.
 *
 * @param terms what the glossary has for the pair of languages
 */
record Lexicons(Dictionaries dictionaries, Phrases terms) {

    Lexicon of(LocaleTag locale) {
        return new Lexicon(locale, dictionaries.of(locale).orElse(null), FunctionWords.of(locale));
    }
}
