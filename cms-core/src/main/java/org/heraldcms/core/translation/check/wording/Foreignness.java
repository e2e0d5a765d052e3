package org.heraldcms.core.translation.check.wording;

import java.util.List;
import java.util.Locale;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.Word;

/**
 * Judges the words of one target. A word that the target's dictionary has too (Spanish has an {@code in}), or that no
 * dictionary can be asked about, is foreign only beside the same neighbour as in the source: {@code in 2023}.
 *
 * @param from words of the source language
 * @param into words of the target language
 */
record Foreignness(Lexicon from, Lexicon into, Reading source, Reading target) {

    /** So many words with a meaning are no longer borrowed one by one. */
    private static final int MANY = 3;

    /** How surely a word belongs to the source language and not to the target's. */
    enum Degree {
        NONE,
        /** The source has it, and the target may have it rightly. */
        SHARED,
        /** It has a meaning, so it may have been borrowed. */
        PERHAPS,
        SURE;

        boolean isForeign() {
            return this == PERHAPS || this == SURE;
        }
    }

    Degree of(Word word) {
        String folded = word.folded();
        boolean stands = source.vocabulary().contains(folded);
        if (into.hasFunctionWord(folded) || isName(word)) {
            return stands ? Degree.SHARED : Degree.NONE;
        }
        if (target.apart().isMentioned(word.start(), word.end())) {
            return Degree.NONE;
        }
        boolean known = into.dictionary() == null || into.has(word);
        if (from.hasFunctionWord(folded)) {
            return known ? besideTheSame(word, Degree.SURE) : Degree.SURE;
        }
        if (!stands) {
            return Degree.NONE;
        }
        if (into.dictionary() == null) {
            return besideTheSame(word, Degree.PERHAPS);
        }
        return known || !from.hasLowerCase(word.text()) ? Degree.SHARED : Degree.PERHAPS;
    }

    /** Whether a run of such words is worth a warning. */
    boolean isLeftOver(List<Word> run) {
        boolean many = run.size() >= MANY && into.dictionary() != null;
        return many || run.stream().anyMatch(word -> of(word) == Degree.SURE);
    }

    /** Whether a word carries grammar in both languages, and the source has the whole row from first to last. */
    boolean sharesRow(Word word, Word first, Word last) {
        return from.hasFunctionWord(word.folded())
                && into.hasFunctionWord(word.folded())
                && Word.fold(source.text()).contains(Word.fold(target.text().substring(first.start(), last.end())));
    }

    private boolean isName(Word word) {
        return word.isAllCapitals() || (word.isCapitalised() && !target.begins(word));
    }

    private Degree besideTheSame(Word word, Degree degree) {
        String before = tokenBefore(target.text(), word.start());
        String behind = tokenBehind(target.text(), word.end());
        for (Word other : source.words()) {
            if (other.folded().equals(word.folded())
                    && (isSame(before, tokenBefore(source.text(), other.start()))
                            || isSame(behind, tokenBehind(source.text(), other.end())))) {
                return degree;
            }
        }
        return Degree.NONE;
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static String tokenBefore(String text, int start) {
        int end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static String tokenBehind(String text, int end) {
        int start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int to = start;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(start, to).toLowerCase(Locale.ROOT);
    }
}
