package org.heraldcms.core.translation.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.language.Word;

/** The terms of a glossary as words in a row. What it forbids is none of them. */
final class Phrases {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’‑-]+");

    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    Phrases(List<Term> terms) {
        for (Term term : terms) {
            if (term.rule() == Term.Rule.KEEP) {
                add(term.text());
            }
            if (term.rule() == Term.Rule.TRANSLATE) {
                term.translations().forEach(this::add);
            }
        }
    }

    private void add(String phrase) {
        List<String> row = BETWEEN_WORDS
                .splitAsStream(Word.fold(phrase))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!row.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(row.getFirst(), first -> new ArrayList<>())
                    .add(row);
            words.addAll(row);
        }
    }

    /** Whether a term contains this word. */
    boolean contain(String folded) {
        return words.contains(folded);
    }

    /** The words that do not belong to a term. */
    List<Word> without(List<Word> text) {
        if (byFirstWord.isEmpty()) {
            return text;
        }
        List<Word> rest = new ArrayList<>();
        for (int i = 0; i < text.size(); ) {
            int length = longestAt(i, text);
            if (length == 0) {
                rest.add(text.get(i));
            }
            i += Math.max(1, length);
        }
        return rest;
    }

    private int longestAt(int start, List<Word> text) {
        return byFirstWord.getOrDefault(text.get(start).folded(), List.of()).stream()
                .filter(row -> stands(row, start, text))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean stands(List<String> row, int start, List<Word> text) {
        if (start + row.size() > text.size()) {
            return false;
        }
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).equals(text.get(start + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
