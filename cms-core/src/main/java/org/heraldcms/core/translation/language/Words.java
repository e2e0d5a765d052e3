package org.heraldcms.core.translation.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;

/** Finds words by Unicode's rules, and by ICU's dictionaries where a language writes no spaces. */
public final class Words {

    /** One of each language; a text is read by a clone of it, which costs less than a new one. */
    private static final Map<String, BreakIterator> OF_LANGUAGE = new ConcurrentHashMap<>();

    private Words() {}

    /** The words in their order; numbers and punctuation are none. */
    public static List<Word> of(String text, LocaleTag locale) {
        BreakIterator breaks = (BreakIterator) OF_LANGUAGE
                .computeIfAbsent(locale.language(), it -> BreakIterator.getWordInstance(locale.toLocale()))
                .clone();
        // The narrow space of French typography parts words for its readers, though not for Unicode.
        breaks.setText(text.replace('\u202f', ' '));
        List<Word> words = new ArrayList<>(text.length() / 5);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_LETTER) {
                add(text, start, end, words);
            }
        }
        return words;
    }

    private static void add(String text, int start, int end, List<Word> words) {
        if (!words.isEmpty() && joins(text, words.getLast().end(), start)) {
            int from = words.removeLast().start();
            words.add(new Word(text.substring(from, end), from, end));
        } else {
            words.add(new Word(text.substring(start, end), start, end));
        }
    }

    private static boolean joins(String text, int end, int start) {
        return start == end + 1 && "-‑'’".indexOf(text.charAt(end)) >= 0;
    }
}
