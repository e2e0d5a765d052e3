package org.heraldcms.core.importing.language;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.FunctionWords;
import org.jspecify.annotations.Nullable;

/**
 * What a block says by itself about its language, in natural logarithms of odds.
 *
 * @param letters so many there are; none say nothing
 */
record Evidence(
        String words,
        int letters,
        int script,
        Map<String, Double> likelihoods,
        @Nullable String declared) {

    /** A tenth of a point of the model's for two words in a row is odds of two to one: measured over eight languages. */
    private static final double SCALE = 8;

    /** Fewer letters are a name as often as a word. */
    private static final double ENOUGH_LETTERS = 12;

    private static final double MOST = 25;
    private static final double DECLARED = 6;
    private static final double FOREIGN_LETTER = 1.5;
    private static final int MOST_WORDS = 80;
    private static final int LEAST_LETTERS = 3;
    private static final double FUNCTION_WORD = 1.2;
    private static final double MOST_OF_FUNCTION_WORDS = 10;

    static Evidence of(String text, @Nullable LocaleTag declared) {
        String words = Detector.words(text);
        int letters = (int) words.codePoints().filter(Character::isLetter).count();
        return new Evidence(
                words,
                letters,
                Script.ofWords(words),
                letters < LEAST_LETTERS ? Map.of() : Detector.of(words),
                declared == null ? null : declared.language());
    }

    /** Of each language, how far it is behind the likeliest of these; never more than can be trusted. */
    double[] scores(List<String> languages) {
        double[] scores = new double[languages.size()];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(languages.get(i));
            best = Math.max(best, scores[i]);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.max(-MOST, scores[i] - best);
        }
        return scores;
    }

    private double score(String language) {
        double weight = SCALE * Math.min(1, letters / ENOUGH_LETTERS);
        double score = likelihoods.isEmpty() ? 0 : weight * likelihoods.getOrDefault(language, -10.0);
        if (script != UScript.COMMON && Script.ofLanguage(language) != script) {
            score -= Math.min(MOST, FOREIGN_LETTER * letters);
        }
        score += Math.min(MOST_OF_FUNCTION_WORDS, FUNCTION_WORD * functionWords(language));
        return score + (language.equals(declared) ? DECLARED : 0);
    }

    /** How many of the words carry the language's grammar: in a line of three words they tell more than its letters. */
    private int functionWords(String language) {
        FunctionWords known = FunctionWords.of(new LocaleTag(language));
        int count = 0;
        for (String word : words.split(" ", MOST_WORDS)) {
            count += known.has(word.toLowerCase(Locale.ROOT).replace('’', '\'')) ? 1 : 0;
        }
        return count;
    }

    /** By how much the likeliest of these languages is likelier than the next. */
    double margin(List<String> languages) {
        double[] scores = scores(languages);
        Arrays.sort(scores);
        return scores.length < 2 ? 0 : scores[scores.length - 1] - scores[scores.length - 2];
    }

    /** The likeliest of all languages; null when there is nothing to judge by. */
    @Nullable
    String likeliest() {
        Map<String, Double> fitting = new HashMap<>(likelihoods);
        fitting.keySet().removeIf(language -> Script.ofLanguage(language) != script);
        return fitting.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
