package org.heraldcms.core.translation.check.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.language.Sentence;
import org.heraldcms.core.translation.language.Sentences;
import org.heraldcms.core.translation.language.Word;
import org.heraldcms.core.translation.language.Words;
import org.jspecify.annotations.Nullable;

/** One side of a pair, taken apart as far as someone asks. Belongs to one look of one thread. */
public final class Reading {

    private final Side side;
    private @Nullable Apart apart;
    private @Nullable List<Word> words;
    private @Nullable List<Word> prose;
    private @Nullable List<Sentence> sentences;
    private @Nullable Set<String> vocabulary;

    Reading(Side side) {
        this.side = side;
    }

    public String text() {
        return side.text();
    }

    public LocaleTag locale() {
        return side.locale();
    }

    public Segment segment() {
        return side.segment();
    }

    /** Every word of the text. */
    public List<Word> words() {
        if (words == null) {
            words = Words.of(text(), locale());
        }
        return words;
    }

    /** The words of running text: none of code, addresses, file names, mentions, or what is marked as another language. */
    public List<Word> prose() {
        if (prose == null) {
            prose = words().stream()
                    .filter(word -> !word.isTechnical() && !apart().isApart(word.start(), word.end()))
                    .toList();
        }
        return prose;
    }

    public List<Sentence> sentences() {
        if (sentences == null) {
            sentences = Sentences.of(text(), locale());
        }
        return sentences;
    }

    /** All words in lower case, those with hyphens and apostrophes also by their parts. */
    public Set<String> vocabulary() {
        if (vocabulary == null) {
            vocabulary = new HashSet<>();
            for (Word word : words()) {
                String folded = word.folded();
                if (vocabulary.add(folded) && (folded.indexOf('-') > 0 || folded.indexOf('\'') > 0)) {
                    vocabulary.addAll(List.of(folded.split("['-]")));
                }
            }
        }
        return vocabulary;
    }

    /** What does not run with the text. */
    public Apart apart() {
        if (apart == null) {
            apart = Apart.of(side.segment());
        }
        return apart;
    }

    /** Whether a word is the first of its sentence, or follows a colon, a bullet or an opening quotation mark. */
    public boolean begins(Word word) {
        int before = word.start() - 1;
        while (before >= 0 && !isBoundary(text().charAt(before)) && !Character.isLetterOrDigit(text().charAt(before))) {
            before--;
        }
        return before < 0
                || isBoundary(text().charAt(before))
                || sentences().stream().anyMatch(it -> begins(it, word));
    }

    private boolean begins(Sentence sentence, Word word) {
        return sentence.start() <= word.start()
                && text().substring(sentence.start(), word.start()).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isBoundary(char c) {
        return ":\n•·–—¿¡\"“”„«»‹›「『(".indexOf(c) >= 0;
    }
}
