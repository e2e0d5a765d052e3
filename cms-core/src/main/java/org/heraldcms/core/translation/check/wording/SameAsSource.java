package org.heraldcms.core.translation.check.wording;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.Word;

/**
 * A target that is its source. That is right for names, numbers and addresses, for words that both languages have, for
 * titles in quotation marks, and for terms that the glossary keeps.
 */
final class SameAsSource implements PairReading.Look {

    /** Where no dictionary says that a word is foreign, so many words together are. */
    private static final int MANY = 3;

    private final Lexicons lexicons;

    SameAsSource(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        Reading target = pair.target();
        if (source != null && isSame(source, target) && shouldDiffer(source, target)) {
            Span all = new Span(0, target.text().length());
            Span allOfSource = new Span(0, source.text().length());
            found.accept(pair.finding(Check.SAME_AS_SOURCE, allOfSource, all, Map.of()));
        }
    }

    /** Whether both sides are the same but for spaces and case, in two languages. */
    static boolean isSame(Reading source, Reading target) {
        return !source.locale().language().equals(target.locale().language())
                && source.text().strip().equalsIgnoreCase(target.text().strip());
    }

    private boolean shouldDiffer(Reading source, Reading target) {
        Lexicon from = lexicons.of(source.locale());
        Lexicon into = lexicons.of(target.locale());
        List<Word> words = outsideQuotations(lexicons.terms().without(target.prose()), target);
        List<Word> plain =
                words.stream().filter(word -> isPlain(word, target, from)).toList();
        if (isTitleOfWork(words, plain, target, from)) {
            return false;
        }
        if (into.dictionary() == null) {
            return plain.size() >= MANY || plain.stream().anyMatch(word -> isGrammar(word, from, into));
        }
        return plain.stream().anyMatch(word -> !into.has(word) && from.hasLowerCase(word.text()));
    }

    /** A title in quotation marks may stay; a text that is nothing but a quotation may not. */
    private static List<Word> outsideQuotations(List<Word> words, Reading target) {
        return target.words().stream().allMatch(word -> isQuoted(word, target))
                ? words
                : words.stream().filter(word -> !isQuoted(word, target)).toList();
    }

    private static boolean isQuoted(Word word, Reading target) {
        return target.apart().quotation(word.start()).isPresent();
    }

    /** Whether it is no name: not capitalised, or only because it begins, or stands in a heading. */
    private static boolean isPlain(Word word, Reading target, Lexicon from) {
        if (!word.isCapitalised()) {
            return true;
        }
        return !word.isAllCapitals() && (isHeading(target) || target.begins(word)) && from.hasLowerCase(word.text());
    }

    private static boolean isHeading(Reading target) {
        Kind kind = target.segment().kind();
        return kind == Kind.HEADING || kind == Kind.TITLE;
    }

    /** {@code Rockwood Art of Leadership}: capitals throughout, but for small words. */
    private static boolean isTitleOfWork(List<Word> words, List<Word> plain, Reading target, Lexicon from) {
        return !isHeading(target)
                && words.stream().skip(1).anyMatch(Word::isCapitalised)
                && plain.stream().allMatch(word -> word.isCapitalised() || from.hasFunctionWord(word.folded()));
    }

    private static boolean isGrammar(Word word, Lexicon from, Lexicon into) {
        return from.hasFunctionWord(word.folded()) && !into.hasFunctionWord(word.folded());
    }
}
