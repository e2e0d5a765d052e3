package org.heraldcms.core.translation.check.characters;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Letters of the Latin, Cyrillic and Greek scripts that look the same, so that a word may mix them unseen. */
final class Lookalikes {

    private static final String LATIN_OF_CYRILLIC = "aceopxyijsABCEHKMOPTXYIJS";
    private static final String CYRILLIC = "асеорхуіјѕАВСЕНКМОРТХУІЈЅ";
    private static final String LATIN_OF_GREEK = "ovABEZHIKMNOPTYX";
    private static final String GREEK = "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private Lookalikes() {}

    /** Whether the word mixes scripts only because of letters that look alike. */
    static boolean areIn(String word) {
        return scripts(word).size() > 1 && scripts(replaced(word)).size() == 1;
    }

    /** The word in the letters of the script that most of it is written in. */
    static String replaced(String word) {
        Map<UnicodeScript, Integer> scripts = scripts(word);
        int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
        if (latin * 2 >= word.length()) {
            return replaced(replaced(word, CYRILLIC, LATIN_OF_CYRILLIC), GREEK, LATIN_OF_GREEK);
        }
        return scripts.containsKey(UnicodeScript.CYRILLIC)
                ? replaced(word, LATIN_OF_CYRILLIC, CYRILLIC)
                : replaced(word, LATIN_OF_GREEK, GREEK);
    }

    private static String replaced(String word, String from, String into) {
        StringBuilder replaced = new StringBuilder(word.length());
        for (char c : word.toCharArray()) {
            int at = from.indexOf(c);
            replaced.append(at < 0 ? c : into.charAt(at));
        }
        return replaced.toString();
    }

    private static Map<UnicodeScript, Integer> scripts(String word) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script == UnicodeScript.LATIN
                        || script == UnicodeScript.CYRILLIC
                        || script == UnicodeScript.GREEK)
                .forEach(script -> scripts.merge(script, 1, Integer::sum));
        return scripts;
    }
}
