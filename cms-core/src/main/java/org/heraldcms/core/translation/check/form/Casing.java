package org.heraldcms.core.translation.check.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.FunctionWords;
import org.heraldcms.core.translation.language.Word;

/**
 * A text that begins in lower case where its source begins with a capital, or the other way round; or that is written in
 * capitals where its source is not. Capitals within a text differ from language to language and are left alone.
 */
final class Casing implements PairReading.Look {

    private static final int FEWEST_SHOUTED = 2;
    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        Reading target = pair.target();
        if (source == null
                || target.segment().kind() == Kind.CODE
                || source.words().isEmpty()
                || target.words().isEmpty()) {
            return;
        }
        Word first = target.words().getFirst();
        if (isShouted(target) && !isShouted(source)) {
            report(pair, new Span(first.start(), target.words().getLast().end()), List.of(), found);
        } else if (beginsOtherwise(source, target)) {
            report(pair, new Span(first.start(), first.end()), List.of(turned(first, target)), found);
        }
    }

    private static void report(PairReading pair, Span place, List<String> suggestions, Consumer<Finding> found) {
        Map<String, String> words = Map.of("words", place.in(pair.target().text()));
        found.accept(pair.finding(Check.CASE, place, words, suggestions));
    }

    private static boolean isShouted(Reading reading) {
        List<Word> words = reading.prose();
        return words.stream()
                                .filter(word ->
                                        word.isAllCapitals() && word.text().length() > 2)
                                .count()
                        >= FEWEST_SHOUTED
                && words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isLowerCase));
    }

    private static boolean beginsOtherwise(Reading source, Reading target) {
        Word ofSource = source.words().getFirst();
        Word ofTarget = target.words().getFirst();
        return isPlain(ofSource, source)
                && isPlain(ofTarget, target)
                && ofSource.isCapitalised() != ofTarget.isCapitalised()
                && !ofSource.folded().equals(ofTarget.folded())
                && !isNoun(ofTarget, target);
    }

    /** Whether it stands at the very beginning, has upper and lower case, and is no name, code or address. */
    private static boolean isPlain(Word word, Reading reading) {
        return word.hasCase()
                && !word.isTechnical()
                && !word.isAllCapitals()
                && !reading.apart().isApart(word.start(), word.end())
                && reading.text().substring(0, word.start()).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** In German a capital may begin any noun. */
    private static boolean isNoun(Word word, Reading target) {
        return word.isCapitalised()
                && CAPITAL_NOUNS.contains(target.locale().language())
                && !FunctionWords.of(target.locale()).has(word.folded());
    }

    private static String turned(Word word, Reading target) {
        Locale locale = target.locale().toLocale();
        int first = word.text().offsetByCodePoints(0, 1);
        String letter = word.text().substring(0, first);
        return (word.isCapitalised() ? letter.toLowerCase(locale) : letter.toUpperCase(locale))
                + word.text().substring(first);
    }
}
