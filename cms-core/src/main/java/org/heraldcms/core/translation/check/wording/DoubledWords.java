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
import org.heraldcms.core.translation.language.Word;

/** The same word twice in a row. Many languages say things twice on purpose; the source may do, too. */
final class DoubledWords implements PairReading.Look {

    /** Languages that double words to stress, to count or to make plurals. */
    private static final Set<String> DOUBLING = Set.of(
            "af", "az", "bn", "fa", "fil", "gu", "hi", "hy", "id", "ja", "jv", "ka", "km", "kn", "ko", "lo", "ml", "mr",
            "ms", "my", "ne", "or", "pa", "si", "su", "sw", "ta", "te", "th", "tl", "tr", "ur", "vi", "zh");

    /** Words that grammar may put twice. */
    private static final Map<String, Set<String>> RIGHTLY = Map.of(
            "de", Set.of("das", "der", "die", "sie", "es", "den", "dem"),
            "en", Set.of("had", "that", "very", "bye"),
            "es", Set.of("muy", "no", "sí", "ya"),
            "fr", Set.of("nous", "vous", "très", "non", "oui"),
            "it", Set.of("piano", "via", "molto", "man", "no", "sì"),
            "nl", Set.of("die", "dat", "zijn", "heel"),
            "pt", Set.of("muito", "não", "sim"),
            "sv", Set.of("det", "som", "är"));

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading target = pair.target();
        if (DOUBLING.contains(target.locale().language()) || (pair.source() != null && doubles(pair.source()))) {
            return;
        }
        List<Word> words = target.prose();
        for (int i = 1; i < words.size(); i++) {
            if (isMistake(target, words.get(i - 1), words.get(i))) {
                Span both = new Span(words.get(i - 1).start(), words.get(i).end());
                String word = words.get(i - 1).text();
                found.accept(pair.finding(Check.DOUBLED_WORD, both, Map.of("word", word), List.of(word)));
            }
        }
    }

    private static boolean doubles(Reading source) {
        List<Word> words = source.words();
        for (int i = 1; i < words.size(); i++) {
            if (isDoubled(source.text(), words.get(i - 1), words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMistake(Reading target, Word one, Word other) {
        boolean name = one.isCapitalised() && other.isCapitalised();
        return !name
                && isDoubled(target.text(), one, other)
                && !RIGHTLY.getOrDefault(target.locale().language(), Set.of()).contains(one.folded());
    }

    private static boolean isDoubled(String text, Word one, Word other) {
        return one.text().length() == other.text().length()
                && one.folded().equals(other.folded())
                && text.substring(one.end(), other.start()).chars().allMatch(c -> c == ' ' || c == '\u00a0');
    }
}
