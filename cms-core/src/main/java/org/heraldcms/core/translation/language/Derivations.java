package org.heraldcms.core.translation.language;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;

/**
 * Words that a language makes anew from those it has, so that no dictionary lists them all: a prefix before a word, an
 * adverb from an adjective, pronouns behind a verb, two nouns as one.
 */
public final class Derivations {

    private static final int SHORTEST_REST = 4;
    private static final int SHORTEST_PART = 4;

    private static final Set<String> ROMANCE = Set.of("ca", "es", "fr", "gl", "it", "pt", "ro");
    private static final Pattern PREFIXED = Pattern.compile(
            "(?:anti|auto|ciber|cyber|contra|cripto|crypto|extra|hiper|hyper|infra|inter|macro|micro|mini|multi|neo|post?|pre|pré|pro|pseudo|re|semi|sobre|sotto|sub|super|súper|tele|trans|ultra|vice|video)-?(.+)");

    private static final Pattern ADVERB = Pattern.compile("(.+)mente");

    /** An imperative or gerund that takes an accent because pronouns follow: {@code cuéntame}, {@code diciéndoselo}. */
    private static final Pattern WITH_PRONOUNS =
            Pattern.compile("(.*[áéíóú].*?)((?:me|te|se|nos|os)?(?:lo|la|los|las|le|les)|me|te|se|nos|os)");

    private static final Pattern TWO_SYLLABLES = Pattern.compile(".*[aeiouáéíóú][^aeiouáéíóú]+[aeiouáéíóú].*");

    /** Letters that join the first noun of a compound to the next. */
    private static final Map<String, Pattern> JOINTS = Map.of(
            "de", Pattern.compile("(?:e?s|e?n|er|-)$"),
            "nl", Pattern.compile("(?:s|en|e|-)$"),
            "da", Pattern.compile("(?:s|e|-)$"),
            "nb", Pattern.compile("(?:s|e|-)$"),
            "no", Pattern.compile("(?:s|e|-)$"),
            "sv", Pattern.compile("(?:s|e|-)$"));

    private Derivations() {}

    /**
     * Whether the language could make this word from those it has.
     *
     * @param folded the word in lower case
     * @param isWord whether the language has a word, in any case
     */
    public static boolean make(String folded, LocaleTag locale, Predicate<String> isWord) {
        String language = locale.language();
        if (ROMANCE.contains(language) && hasPrefix(folded, isWord)) {
            return true;
        }
        if (language.equals("es")) {
            return isAdverb(folded, isWord) || hasPronouns(folded, isWord);
        }
        return JOINTS.containsKey(language) && isCompound(folded, JOINTS.get(language), isWord);
    }

    private static boolean hasPrefix(String folded, Predicate<String> isWord) {
        Matcher prefixed = PREFIXED.matcher(folded);
        return prefixed.matches() && prefixed.group(1).length() >= SHORTEST_REST && isWord.test(prefixed.group(1));
    }

    private static boolean isAdverb(String folded, Predicate<String> isWord) {
        Matcher adverb = ADVERB.matcher(folded);
        return adverb.matches() && adverb.group(1).length() >= SHORTEST_REST && isWord.test(adverb.group(1));
    }

    /** The accent is right only when the verb and its pronouns have three syllables or more. */
    private static boolean hasPronouns(String folded, Predicate<String> isWord) {
        Matcher matcher = WITH_PRONOUNS.matcher(folded);
        if (!matcher.matches()) {
            return false;
        }
        String verb = bare(matcher.group(1));
        boolean long_ =
                TWO_SYLLABLES.matcher(verb).matches() || matcher.group(2).length() > 3;
        return long_ && (isWord.test(verb) || (verb.endsWith("mo") && isWord.test(verb + "s")));
    }

    private static String bare(String verb) {
        return verb.replace('á', 'a')
                .replace('é', 'e')
                .replace('í', 'i')
                .replace('ó', 'o')
                .replace('ú', 'u');
    }

    private static boolean isCompound(String folded, Pattern joint, Predicate<String> isWord) {
        Predicate<String> inAnyCase = word -> isWord.test(word) || isWord.test(capitalised(word));
        for (int cut = SHORTEST_PART; cut <= folded.length() - SHORTEST_PART; cut++) {
            String first = folded.substring(0, cut);
            String rest = folded.substring(cut);
            if (inAnyCase.test(rest) && (inAnyCase.test(first) || isJoined(first, joint, inAnyCase))) {
                return true;
            }
        }
        return false;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static boolean isJoined(String first, Pattern joint, Predicate<String> isWord) {
        String alone = joint.matcher(first).replaceFirst("");
        return alone.length() >= SHORTEST_PART && alone.length() < first.length() && isWord.test(alone);
    }
}
