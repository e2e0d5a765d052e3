package org.heraldcms.core.translation.memory;

import com.ibm.icu.util.ULocale;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/** From which locale into which. */
public record LocalePair(LocaleTag source, LocaleTag target) {

    /** @throws HeraldException INVALID at {@code targetLocale} when both are the same */
    public LocalePair {
        if (source.equals(target)) {
            throw HeraldException.invalid("targetLocale", "A text is translated into another locale than its own.");
        }
    }

    /**
     * Both by language and script alone, as {@code en-Latn>es-Latn}: what is said in one region can be offered in another,
     * but not what is written in another script.
     */
    public String languages() {
        return language(source) + ">" + language(target);
    }

    private static String language(LocaleTag locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(locale.tag()));
        return likely.getLanguage() + "-" + likely.getScript();
    }
}
