package org.heraldcms.core.translation.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.check.wording.Foreignness.Degree;
import org.heraldcms.core.translation.language.Word;

/**
 * Words of the source language that were left in the target. What a dictionary says of one word is not enough, since
 * languages borrow and share words: so rows of them count, and function words, which nobody borrows.
 */
final class ForeignWords implements PairReading.Look {

    private final Lexicons lexicons;

    ForeignWords(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        Reading target = pair.target();
        if (source == null
                || source.locale().language().equals(target.locale().language())
                || SameAsSource.isSame(source, target)) {
            return;
        }
        Foreignness foreignness =
                new Foreignness(lexicons.of(source.locale()), lexicons.of(target.locale()), source, target);
        for (List<Word> run : runs(foreignness, target)) {
            if (foreignness.isLeftOver(run) && !isTitle(run, target) && !isGloss(run, target.text())) {
                Span span = extended(run, foreignness);
                found.accept(pair.finding(Check.FOREIGN_WORD, span, Map.of("words", span.in(target.text()))));
            }
        }
    }

    /** Foreign words with nothing between them but spaces, commas, numbers, and words that both languages have. */
    private List<List<Word>> runs(Foreignness foreignness, Reading target) {
        List<List<Word>> runs = new ArrayList<>();
        Word last = null;
        for (Word word : lexicons.terms().without(target.prose())) {
            Degree degree = foreignness.of(word);
            boolean goesOn = last != null && adjoin(last, word, target.text());
            if (degree.isForeign()) {
                if (!goesOn) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(word);
            }
            last = degree.isForeign() || (goesOn && degree == Degree.SHARED) ? word : null;
        }
        return runs;
    }

    /** With the function words beside it that both languages have, if they stand so in the source. */
    private static Span extended(List<Word> run, Foreignness foreignness) {
        Reading target = foreignness.target();
        List<Word> words = target.words();
        int first = words.indexOf(run.getFirst());
        int last = words.indexOf(run.getLast());
        while (first > 0 && foreignness.sharesRow(words.get(first - 1), words.get(first - 1), words.get(last))) {
            first--;
        }
        while (last + 1 < words.size()
                && foreignness.sharesRow(words.get(last + 1), words.get(first), words.get(last + 1))) {
            last++;
        }
        return new Span(words.get(first).start(), words.get(last).end());
    }

    private static boolean adjoin(Word one, Word other, String text) {
        return text.substring(one.end(), other.start())
                .chars()
                .noneMatch(c -> Character.isLetter(c) || ".?!;:\n".indexOf(c) >= 0);
    }

    /** The small words of a name that keeps its language: {@code Centre for the Study of Harbours}. */
    private static boolean isTitle(List<Word> run, Reading target) {
        List<Word> words = target.words();
        int first = words.indexOf(run.getFirst());
        int last = words.indexOf(run.getLast());
        return run.stream().allMatch(word -> word.isCapitalised() || word.text().length() < 5)
                && last + 1 < words.size()
                && isCapitalisedBeside(run.getLast(), words.get(last + 1), target.text())
                && (run.getFirst().isCapitalised()
                        || (first > 0 && isCapitalisedBeside(words.get(first - 1), run.getFirst(), target.text())));
    }

    private static boolean isCapitalisedBeside(Word one, Word other, String text) {
        return text.substring(one.end(), other.start()).isBlank() && (one.isCapitalised() || other.isCapitalised());
    }

    /** What a translator adds in brackets to say how it is called in the source: {@code (work in progress)}. */
    private static boolean isGloss(List<Word> run, String text) {
        int before = run.getFirst().start() - 1;
        int behind = run.getLast().end();
        return run.size() > 1
                && before >= 0
                && behind < text.length()
                && text.charAt(before) == '('
                && text.charAt(behind) == ')';
    }
}
