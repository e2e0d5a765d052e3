package org.heraldcms.core.translation.language;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;

/** What is written short, with a full stop that ends no sentence. */
public final class Abbreviations {

    private static final Set<String> EVERYWHERE = Lists.lines("abbreviations", "any");
    private static final Map<String, Abbreviations> OF_LANGUAGE = new ConcurrentHashMap<>();

    private final Set<String> ofLanguage;

    private Abbreviations(Set<String> ofLanguage) {
        this.ofLanguage = ofLanguage;
    }

    /** Those of the language and those that many languages have. */
    public static Abbreviations of(LocaleTag locale) {
        return OF_LANGUAGE.computeIfAbsent(
                locale.language(), language -> new Abbreviations(Lists.lines("abbreviations", language)));
    }

    /** Whether this is one, in lower case and without its last full stop. */
    public boolean has(String folded) {
        return ofLanguage.contains(folded) || EVERYWHERE.contains(folded);
    }
}
