package org.heraldcms.search.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Dictionary;

/** A dictionary of Hunspell's. Remembers what it was asked, within bounds: texts use the same words again and again. */
final class HunspellDictionary implements Dictionary {

    static final int MOST_SUGGESTED = 6;

    /** Nobody looks up a longer one, and taking it for a compound could take for ever. */
    private static final int LONGEST = 60;

    private static final long MOST_MILLISECONDS = 100;

    private final Hunspell hunspell;
    private final Slips slips;
    private final Locale locale;
    private final Cache<String, Boolean> known = cache(50_000);
    private final Cache<String, List<String>> suggested = cache(5_000);
    private final Cache<String, List<String>> neighbours = cache(10_000);

    HunspellDictionary(org.apache.lucene.analysis.hunspell.Dictionary words, LocaleTag locale) {
        this.hunspell = new Hunspell(words, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
        this.slips = new Slips(locale);
        this.locale = locale.toLocale();
    }

    private static <V> Cache<String, V> cache(int most) {
        return Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    public boolean has(String word) {
        return known.get(plain(word), this::spells);
    }

    private boolean spells(String word) {
        return word.length() <= LONGEST && hunspell.spell(word);
    }

    @Override
    public List<String> suggest(String word) {
        return word.length() > LONGEST ? List.of() : suggested.get(plain(word), this::findSuggestions);
    }

    private List<String> findSuggestions(String word) {
        List<String> near = near(word);
        return near.isEmpty() ? ranked(word, hunspell.suggest(word, MOST_MILLISECONDS)) : near;
    }

    @Override
    public List<String> near(String word) {
        return word.length() > LONGEST ? List.of() : neighbours.get(plain(word), this::findNear);
    }

    /** Tries every slip, and looks up each word only once it is made: they are not worth remembering. */
    private List<String> findNear(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        List<String> found = slips.of(word.toLowerCase(locale))
                .map(other -> capital ? capitalised(other) : other)
                .filter(this::spells)
                .toList();
        return ranked(word, found);
    }

    private String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(locale) + word.substring(first);
    }

    private static List<String> ranked(String word, List<String> others) {
        return others.stream()
                .distinct()
                .filter(other -> !other.equals(word))
                .sorted(Comparator.comparingDouble(other -> Nearness.cost(word, other)))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private static String plain(String word) {
        return word.replace('’', '\'').replace('‑', '-');
    }
}
