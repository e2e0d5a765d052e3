package org.heraldcms.core.translation.check.wording;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Derivations;
import org.heraldcms.core.translation.language.Dictionary;
import org.heraldcms.core.translation.language.FunctionWords;
import org.heraldcms.core.translation.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language.
 *
 * @param dictionary null when nobody has one of the language
 */
record Lexicon(LocaleTag locale, @Nullable Dictionary dictionary, FunctionWords functionWords) {

    /** Up to this length a part of a word is an ending, a prefix or an article: {@code l'}, {@code co-}. */
    private static final int SHORT_PART = 2;

    /** Whether it carries grammar in this language. */
    boolean hasFunctionWord(String folded) {
        return functionWords.has(folded);
    }

    /** Whether the language has the word, or makes it from those it has. Nobody knows without a dictionary: then not. */
    boolean has(Word word) {
        return hasWhole(word.text()) || hasParts(word) || makes(word);
    }

    private boolean makes(Word word) {
        return dictionary != null && Derivations.make(word.folded(), locale, dictionary::has);
    }

    /** Whether it is a word in lower case: a name, then, it is at most besides. */
    boolean hasLowerCase(String text) {
        return hasWhole(Word.fold(text));
    }

    private boolean hasWhole(String text) {
        return functionWords.has(Word.fold(text)) || isInDictionary(text);
    }

    private boolean hasParts(Word word) {
        List<String> parts = word.parts();
        return parts.size() > 1 && parts.stream().allMatch(this::hasPart);
    }

    /** As {@link #has}, of what stands before or behind a hyphen or apostrophe; in capitals it is an acronym. */
    boolean hasPart(String part) {
        return part.length() <= SHORT_PART
                || part.chars().noneMatch(Character::isLowerCase)
                || hasWhole(part)
                || isInDictionary(part + "'");
    }

    private boolean isInDictionary(String text) {
        return dictionary != null && dictionary.has(text);
    }
}
