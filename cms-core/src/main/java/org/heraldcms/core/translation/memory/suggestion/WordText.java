package org.heraldcms.core.translation.memory.suggestion;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;

/**
 * A text cut into its words and numbers and what stands between them.
 *
 * @param words in lower case
 * @param written the same words as they are written
 * @param between everything else in one, spaces alike
 */
public record WordText(List<String> words, List<String> written, String between) {

    /** One of each language; a text is read by a clone of it, which costs less than a new one. */
    private static final Map<String, BreakIterator> OF_LANGUAGE = new ConcurrentHashMap<>();

    /** Cuts by Unicode's rules, and by dictionaries where a language writes no spaces. */
    public static WordText of(String text, LocaleTag locale) {
        Locale rules = locale.toLocale();
        BreakIterator breaks = (BreakIterator) OF_LANGUAGE
                .computeIfAbsent(locale.language(), it -> BreakIterator.getWordInstance(rules))
                .clone();
        breaks.setText(text);
        List<String> words = new ArrayList<>(text.length() / 5);
        List<String> written = new ArrayList<>(text.length() / 5);
        StringBuilder between = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (breaks.getRuleStatus() < BreakIterator.WORD_NUMBER) {
                between.append(piece.isBlank() ? " " : piece);
            } else {
                written.add(piece);
                words.add(piece.toLowerCase(rules).replace('’', '\''));
            }
        }
        return new WordText(words, written, between.toString());
    }

    /**
     * How alike two texts are: 100 when they have the same words in the same order, 0 when they have none in common; in
     * between, the share of words that need not be inserted, deleted or replaced to make one of the other.
     *
     * @param least what is of interest; of texts that are less alike it is only said that they are, by 0
     */
    public int likeness(WordText other, int least) {
        int longer = Math.max(words.size(), other.words.size());
        if (longer == 0) {
            return between.equals(other.between) ? 100 : 0;
        }
        int most = longer * (100 - least) / 100;
        int distance = Distance.between(words, other.words, most);
        return distance > most ? 0 : 100 * (longer - distance) / longer;
    }

    /** What two texts with the same words differ in, each counted once: case, punctuation and spaces. */
    int smallDifferences(WordText other) {
        return (written.equals(other.written) ? 0 : 1) + (between.equals(other.between) ? 0 : 1);
    }
}
