package org.heraldcms.core.translation.language;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.base.LocaleTag;

/**
 * Tells whether two words of a language are forms of one: {@code report} and {@code reports}, {@code línea} and
 * {@code líneas}. Looks at endings alone and knows no irregular words; of a language without a table, forms differ in
 * two letters at most.
 */
public final class Inflection {

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_UNKNOWN_STEM = 4;
    private static final int LONGEST_UNKNOWN_ENDING = 2;
    private static final char TILDE = '\u0303';
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    /** Per language, sets of endings that one stem can have. Written without accents, as they are compared. */
    private static final Map<String, List<Set<String>>> ENDINGS = Map.of(
            "en",
                    List.of(
                            Set.of("", "s", "es", "'s", "s'", "ed", "ing", "ren"),
                            Set.of("e", "es", "e's", "ed", "ing"),
                            Set.of("y", "ies", "y's", "ied", "ying")),
            "es",
                    List.of(
                            Set.of("", "s", "es", "mente"),
                            Set.of("o", "a", "os", "as", "amente"),
                            Set.of("e", "es", "a", "as"),
                            Set.of("z", "ces"),
                            Set.of("", "a", "es", "as"),
                            words("ar a as an amos o e es en emos ando ado ada ados adas aron aba aban ara aran ase"),
                            words("er ir e es en emos imos o a as an ido ida idos idas iendo io ieron ia ian")),
            "fr",
                    List.of(
                            Set.of("", "e", "s", "es", "x"),
                            Set.of("al", "aux", "ale", "ales"),
                            Set.of("eur", "eurs", "euse", "euses"),
                            words("er e es ent ons ez ant ee ees ais ait aient era eront")),
            "de", List.of(Set.of("", "e", "en", "er", "es", "s", "n", "em", "ern"), words("en e st t te ten est et")),
            "pt",
                    List.of(
                            Set.of("", "s", "es"),
                            Set.of("o", "a", "os", "as"),
                            Set.of("ao", "oes", "aes", "aos"),
                            Set.of("m", "ns"),
                            Set.of("l", "is"),
                            words("ar a as am amos o e es em emos ando ado ada ados adas aram ava avam"),
                            words("er ir e es em emos imos o a as am ido ida idos idas endo indo eu iu eram iram")),
            "it",
                    List.of(
                            Set.of("o", "i", "a", "e"),
                            Set.of("co", "chi", "ca", "che"),
                            Set.of("go", "ghi", "ga", "ghe"),
                            words("are a ano i iamo o ate ato ata ati ando ava avano")));

    private final Locale locale;
    private final List<Set<String>> endings;

    private Inflection(LocaleTag locale) {
        this.locale = locale.toLocale();
        this.endings = ENDINGS.getOrDefault(locale.language(), List.of());
    }

    /** How words of this locale's language are inflected. */
    public static Inflection of(LocaleTag locale) {
        return new Inflection(locale);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** The word in the form in which it is compared: in lower case, without accents, but ñ is not n. */
    public String fold(String word) {
        String decomposed = DECOMPOSED.normalize(word.replace('’', '\'').toLowerCase(locale));
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char one = decomposed.charAt(i);
            boolean ofLetter = one == TILDE && i > 0 && decomposed.charAt(i - 1) == 'n';
            if (ofLetter || Character.getType(one) != Character.NON_SPACING_MARK) {
                folded.append(one);
            }
        }
        return folded.toString();
    }

    /** Whether two words, both {@link #fold folded}, are forms of one. */
    public boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int stem = shared(one, other);
        return endings.isEmpty() ? isNear(one, other, stem) : isInflected(one, other, stem);
    }

    private static boolean isNear(String one, String other, int stem) {
        return stem >= SHORTEST_UNKNOWN_STEM && Math.max(one.length(), other.length()) - stem <= LONGEST_UNKNOWN_ENDING;
    }

    /** The stem may be shorter than what both share: {@code aconseja} and {@code aconsejar} share an ending's letter. */
    private boolean isInflected(String one, String other, int shared) {
        for (int stem = shared; stem >= SHORTEST_STEM; stem--) {
            String ending = one.substring(stem);
            String otherEnding = other.substring(stem);
            if (endings.stream().anyMatch(set -> set.contains(ending) && set.contains(otherEnding))) {
                return true;
            }
        }
        return false;
    }

    private static int shared(String one, String other) {
        int shared = 0;
        while (shared < one.length() && shared < other.length() && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
