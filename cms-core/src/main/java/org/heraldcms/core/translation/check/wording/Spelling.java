package org.heraldcms.core.translation.check.wording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.Abbreviations;
import org.heraldcms.core.translation.language.Dictionary;
import org.heraldcms.core.translation.language.Scripts;
import org.heraldcms.core.translation.language.Word;

/**
 * A word that no dictionary of the language has. Names are in none: a capitalised word counts only when it is one slip
 * away from an ordinary word.
 */
final class Spelling implements PairReading.Look {

    private static final int SHORTEST = 3;

    /** Below this length nearly every name is one slip away from some word. */
    private static final int SHORTEST_NAME = 6;

    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

    private final Lexicons lexicons;

    Spelling(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Lexicon lexicon = lexicons.of(pair.target().locale());
        Dictionary dictionary = lexicon.dictionary();
        if (dictionary == null) {
            return;
        }
        for (Word word : pair.target().prose()) {
            if (isCandidate(word, pair.target())
                    && !lexicon.has(word)
                    && !isKnownElsewhere(word, pair)
                    && isSlip(word, pair, dictionary)) {
                found.accept(pair.finding(
                        Check.SPELLING,
                        new Span(word.start(), word.end()),
                        Map.of("word", word.text()),
                        dictionary.suggest(word.text())));
            }
        }
    }

    private static boolean isCandidate(Word word, Reading target) {
        return word.text().length() >= SHORTEST
                && !word.isAllCapitals()
                && Scripts.fits(word.text(), target.locale())
                && !isCutShort(word, target);
    }

    /** {@code bijv.}, or the {@code leiderschaps-} of {@code leiderschaps- en managementvaardigheden}. */
    private static boolean isCutShort(Word word, Reading target) {
        String text = target.text();
        char before = word.start() > 0 ? text.charAt(word.start() - 1) : ' ';
        char behind = word.end() < text.length() ? text.charAt(word.end()) : ' ';
        return before == '-'
                || behind == '-'
                || (behind == '.' && Abbreviations.of(target.locale()).has(word.folded()));
    }

    /** Whether the glossary or the source has it, or it is a word of the source language and so borrowed, not misspelt. */
    private boolean isKnownElsewhere(Word word, PairReading pair) {
        String folded = word.folded();
        if (lexicons.terms().contain(folded)) {
            return true;
        }
        Reading source = pair.source();
        if (source == null) {
            return pair.target().apart().isMentioned(word.start(), word.end());
        }
        return source.vocabulary().contains(folded)
                || (word.isCapitalised() && isNameOf(source, folded))
                || lexicons.of(source.locale()).has(word)
                || isMixed(word, lexicons.of(pair.target().locale()), lexicons.of(source.locale()));
    }

    /** A borrowed word with one of the language: {@code feedback-gesprek}. */
    private static boolean isMixed(Word word, Lexicon into, Lexicon from) {
        List<String> parts = word.parts();
        return parts.size() > 1 && parts.stream().allMatch(part -> into.hasPart(part) || from.hasPart(part));
    }

    /** Whether it is a name of the source with an ending: {@code Lighthouses}, {@code Londynie}. */
    private static boolean isNameOf(Reading source, String folded) {
        return source.words().stream()
                .filter(word -> word.isCapitalised() && word.text().length() >= SHORTEST)
                .map(Word::folded)
                .anyMatch(name -> folded.startsWith(name.substring(0, Math.max(SHORTEST, name.length() - 2))));
    }

    private static boolean isSlip(Word word, PairReading pair, Dictionary dictionary) {
        if (!word.isCapitalised() || isOrdinaryStart(word, pair)) {
            return true;
        }
        boolean capitalNouns = CAPITAL_NOUNS.contains(pair.target().locale().language());
        return word.text().length() >= SHORTEST_NAME
                && dictionary.near(word.text()).stream()
                        .anyMatch(other -> capitalNouns || dictionary.has(Word.fold(other)));
    }

    /** Whether it is capitalised because a sentence begins with it. Without a source to look into it may still be a name. */
    private static boolean isOrdinaryStart(Word word, PairReading pair) {
        return pair.source() != null && pair.target().begins(word);
    }
}
