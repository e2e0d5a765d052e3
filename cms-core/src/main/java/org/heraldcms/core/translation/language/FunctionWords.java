package org.heraldcms.core.translation.language;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;

/** The words of a language that carry grammar rather than meaning: a text hardly does without them, and borrows none. */
public final class FunctionWords {

    private static final Map<String, FunctionWords> OF_LANGUAGE = new ConcurrentHashMap<>();

    private final Set<String> words;

    private FunctionWords(Set<String> words) {
        this.words = words;
    }

    /** Those of the language; none when it is not one of those known. */
    public static FunctionWords of(LocaleTag locale) {
        return OF_LANGUAGE.computeIfAbsent(
                locale.language(), language -> new FunctionWords(Lists.words("function-words", language)));
    }

    /** Whether any are known. */
    public boolean areKnown() {
        return !words.isEmpty();
    }

    /** Whether this is one, in lower case and with the plain apostrophe. */
    public boolean has(String folded) {
        return words.contains(folded);
    }
}
