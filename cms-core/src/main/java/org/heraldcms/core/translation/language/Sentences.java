package org.heraldcms.core.translation.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;

/**
 * Finds sentences: by ICU with the suppressions of CLDR, whose cuts after abbreviations, initials, numbers of lists and
 * ordinal numbers are then mended by our own lists.
 */
public final class Sentences {

    private static final Set<String> ORDINALS_WITH_STOP = Set.of(
            "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "no", "pl", "sk", "sl", "sr", "tr");

    /** Without one of these within the text there is one sentence. */
    private static final Pattern MAY_END = Pattern.compile("[.?!…。！？．؟۔।॥։።\\n]['\"”’»)\\]]*\\s?\\S");

    private static final Map<String, Sentences> OF_LANGUAGE = new ConcurrentHashMap<>();

    private final BreakIterator cuts;
    private final Abbreviations abbreviations;
    private final boolean ordinals;

    private Sentences(LocaleTag locale) {
        this.cuts = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(locale.language() + "-u-ss-standard"));
        this.abbreviations = Abbreviations.of(locale);
        this.ordinals = ORDINALS_WITH_STOP.contains(locale.language());
    }

    /** The sentences in their order; a line feed ends one. */
    public static List<Sentence> of(String text, LocaleTag locale) {
        return OF_LANGUAGE
                .computeIfAbsent(locale.language(), language -> new Sentences(locale))
                .in(text);
    }

    private List<Sentence> in(String text) {
        List<Sentence> sentences = new ArrayList<>();
        if (!MAY_END.matcher(text).find()) {
            add(text, 0, text.length(), sentences);
            return sentences;
        }
        BreakIterator breaks = (BreakIterator) cuts.clone();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || text.charAt(end - 1) == '\n' || !goesOn(text, start, end)) {
                add(text, start, end, sentences);
                start = end;
            }
        }
        return sentences;
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start, end));
        }
    }

    /** Whether the full stop before this cut ends no sentence. */
    private boolean goesOn(String text, int start, int cut) {
        int stop = cut - 1;
        while (stop > start && Character.isWhitespace(text.charAt(stop))) {
            stop--;
        }
        if (stop == start || text.charAt(stop) != '.') {
            return false;
        }
        int word = stop;
        while (word > start
                && !Character.isWhitespace(text.charAt(word - 1))
                && "([«“„\"".indexOf(text.charAt(word - 1)) < 0) {
            word--;
        }
        String last = text.substring(word, stop);
        return isInitial(last) || isNumber(last, word == start) || isAbbreviation(text, start, word, last);
    }

    private static boolean isInitial(String last) {
        return last.length() == 1 && Character.isUpperCase(last.charAt(0)) && last.charAt(0) != 'I';
    }

    private boolean isNumber(String last, boolean alone) {
        boolean number = !last.isEmpty() && last.length() <= 2 && last.chars().allMatch(Character::isDigit);
        return number && (alone || ordinals);
    }

    /** Also of two words: {@code p. ej.}, where the cut after the second is the one to judge. */
    private boolean isAbbreviation(String text, int start, int word, String last) {
        if (abbreviations.has(Word.fold(last))) {
            return true;
        }
        int before = word - 2;
        return before > start
                && text.charAt(before) == '.'
                && Character.isWhitespace(text.charAt(word - 1))
                && abbreviations.has(Word.fold(text.charAt(before - 1) + ". " + last));
    }
}
