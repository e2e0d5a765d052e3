package org.heraldcms.core.importing.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/** The scripts of languages and texts: two Arabic words say little to a model, and everything to anybody who looks. */
final class Script {

    private static final Map<Integer, Integer> WRITTEN_WITH = Map.of(
            UScript.HIRAGANA, UScript.JAPANESE,
            UScript.KATAKANA, UScript.JAPANESE,
            UScript.HANGUL, UScript.KOREAN,
            UScript.SIMPLIFIED_HAN, UScript.HAN,
            UScript.TRADITIONAL_HAN, UScript.HAN);

    private Script() {}

    /** The script that most letters of the words are of; {@link UScript#COMMON} when there are none. */
    static int ofWords(String words) {
        Map<Integer, Integer> counts = new HashMap<>();
        words.codePoints().filter(Character::isLetter).forEach(letter -> {
            counts.merge(family(UScript.getScript(letter)), 1, Integer::sum);
        });
        // Japanese is written with Chinese characters too; a few of its own settle it.
        int han = counts.getOrDefault(UScript.HAN, 0);
        if (counts.getOrDefault(UScript.JAPANESE, 0) * 10 > han && han > 0) {
            counts.merge(UScript.JAPANESE, han, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
    }

    /** The script that a language is mostly written in. */
    static int ofLanguage(String language) {
        String script =
                ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
        return script.isEmpty() ? UScript.COMMON : family(UScript.getCodeFromName(script));
    }

    private static int family(int script) {
        return WRITTEN_WITH.getOrDefault(script, script);
    }
}
