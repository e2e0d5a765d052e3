package org.heraldcms.core.translation.glossary;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Inflection;

/**
 * Finds terms in texts of one language, in whatever form of their words they stand there. In languages that are written
 * without spaces, a term is found wherever its characters stand. Safe for many threads.
 */
public final class TermFinder {

    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "lo", "km", "my", "yue", "bo");
    private static final int KEY = 3;
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final LocaleTag locale;
    private final Inflection inflection;
    private final Map<String, List<Sought>> byFirstWord = new HashMap<>();

    private TermFinder(LocaleTag locale) {
        this.locale = locale;
        this.inflection = Inflection.of(locale);
    }

    /** A finder of these terms, by their {@link Term#text()}, in texts of this locale. */
    public static TermFinder of(LocaleTag locale, List<Term> terms) {
        TermFinder finder = new TermFinder(locale);
        terms.forEach(finder::add);
        finder.byFirstWord
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(Sought::length).reversed()));
        return finder;
    }

    /** Whether a text mentions something, in whatever form of its words. */
    public static boolean mentions(LocaleTag locale, String wanted, boolean caseSensitive, String text) {
        Term term = new Term(Term.Rule.KEEP, wanted, List.of(), caseSensitive, "");
        return !of(locale, List.of(term)).in(text).isEmpty();
    }

    /**
     * A term where it stands in a text.
     *
     * @param start offset of its first character, in UTF-16 units
     * @param end offset behind its last one
     */
    public record Found(Term term, int start, int end) {}

    private record Word(String text, String folded, int start, int end) {}

    private record Sought(Term term, List<Word> words) {
        int length() {
            return words.size();
        }
    }

    private void add(Term term) {
        List<Word> words = words(term.text());
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(key(words.getFirst()), key -> new ArrayList<>())
                    .add(new Sought(term, words));
        }
    }

    /** The terms in a text, in its order; of those that overlap, the longer one. Equal terms are all named. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        List<Word> words = words(text);
        for (int at = 0; at < words.size(); ) {
            int longest = 0;
            for (Sought sought : byFirstWord.getOrDefault(key(words.get(at)), List.of())) {
                if (sought.length() >= longest && standsAt(sought, words, at)) {
                    longest = sought.length();
                    found.add(new Found(sought.term, words.get(at).start, words.get(at + longest - 1).end));
                }
            }
            at += Math.max(1, longest);
        }
        return List.copyOf(found);
    }

    private boolean standsAt(Sought sought, List<Word> words, int at) {
        if (at + sought.length() > words.size()) {
            return false;
        }
        for (int i = 0; i < sought.length(); i++) {
            if (!isForm(sought.words.get(i), words.get(at + i), sought.term.caseSensitive())) {
                return false;
            }
        }
        return true;
    }

    private boolean isForm(Word term, Word word, boolean caseSensitive) {
        return inflection.isSame(term.folded, word.folded) && (!caseSensitive || isSameCase(term.text, word.text));
    }

    /** Whether the letters that both begin with have the same case. */
    private static boolean isSameCase(String term, String word) {
        for (int i = 0; i < Math.min(term.length(), word.length()); i++) {
            if (Character.isUpperCase(term.charAt(i)) != Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String key(Word word) {
        return word.folded.length() <= KEY ? word.folded : word.folded.substring(0, KEY);
    }

    private List<Word> words(String text) {
        BreakIterator breaks = WITHOUT_SPACES.contains(locale.language())
                ? BreakIterator.getCharacterInstance(locale.toLocale())
                : BreakIterator.getWordInstance(locale.toLocale());
        breaks.setText(text);
        List<Word> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(new Word(COMPOSED.normalize(word), inflection.fold(word), start, end));
            }
        }
        return words;
    }
}
