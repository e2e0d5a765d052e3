package org.heraldcms.core.translation.check.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.Scripts;
import org.heraldcms.core.translation.language.Word;

/**
 * A name of the source that the target has not. Only what no dictionary of the source language has is taken for a name
 * that must stay: countries, months and peoples are called otherwise in every language. Between two scripts names change
 * their letters, so nothing is said there.
 */
final class Names implements PairReading.Look {

    private static final int SHORTEST = 4;

    /** Languages that write foreign names as they sound. */
    private static final Set<String> RESPELLING = Set.of("az", "lt", "lv", "tk", "uz");

    private final Lexicons lexicons;

    Names(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        Reading target = pair.target();
        if (source == null
                || !Scripts.areShared(source.locale(), target.locale())
                || RESPELLING.contains(target.locale().language())) {
            return;
        }
        Lexicon from = lexicons.of(source.locale());
        Set<String> told = new HashSet<>();
        for (Word word : source.words()) {
            if (isName(word, source, from) && !stands(word, target) && told.add(word.folded())) {
                found.accept(pair.finding(
                        Check.NAME, new Span(word.start(), word.end()), null, Map.of("name", word.text())));
            }
        }
    }

    private boolean isName(Word word, Reading source, Lexicon from) {
        if (word.text().length() < SHORTEST || source.apart().isApart(word.start(), word.end())) {
            return false;
        }
        return isWrittenAsNoWord(word) || (isCapitalisedName(word, source, from) && !from.has(word));
    }

    /** {@code CyberTipline}, {@code iPhone}; not {@code APIs}. */
    private static boolean isWrittenAsNoWord(Word word) {
        String text = word.text();
        return word.isTechnical()
                && text.chars().allMatch(Character::isLetter)
                && text.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isCapitalisedName(Word word, Reading source, Lexicon from) {
        Kind kind = source.segment().kind();
        boolean heading = kind == Kind.HEADING || kind == Kind.TITLE;
        return from.dictionary() != null
                && !heading
                && word.isCapitalised()
                && !Character.isUpperCase(word.text().charAt(1))
                && !word.isTechnical()
                && !source.begins(word);
    }

    /** Whether the target has it, perhaps with another ending, in parts, or as a part of a word. */
    private static boolean stands(Word name, Reading target) {
        String text = Word.fold(target.text());
        return Arrays.stream(name.folded().split("['-]"))
                .filter(part -> part.length() > 2)
                .allMatch(part -> text.contains(stem(part)));
    }

    private static String stem(String part) {
        return part.length() > SHORTEST ? part.substring(0, Math.max(SHORTEST, part.length() - 2)) : part;
    }
}
