package org.heraldcms.core.translation.check.readability;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.Word;

/** The counts that the formulas are made of. */
record Measures(String language, double syllablesPerWord, double wordsPerSentence) {

    /** Where the bands begin, from "very difficult" to "very easy", on Flesch's scale. */
    private static final int[] FLESCH = {30, 50, 70, 80};

    /** The same on the scale of INFLESZ (I. Barrio-Cantalejo and others, 2008). */
    private static final int[] INFLESZ = {40, 55, 65, 80};

    private static final int FEWEST_WORDS = 30;

    /** Empty when the text is too short to be measured, or nobody has made a formula for its language. */
    static Optional<Measures> of(Reading text) {
        String language = text.locale().language();
        List<Word> words = text.prose();
        if (words.size() < FEWEST_WORDS || !(language.equals("en") || language.equals("es"))) {
            return Optional.empty();
        }
        ToIntFunction<String> syllables = language.equals("es") ? SpanishSyllables::in : EnglishSyllables::in;
        int spoken = words.stream().map(Word::folded).mapToInt(syllables).sum();
        double sentences = Math.max(1, text.sentences().size());
        return Optional.of(new Measures(language, (double) spoken / words.size(), words.size() / sentences));
    }

    /** From 0, very difficult, to 4, very easy. */
    int band() {
        return language.equals("es")
                ? Math.max(band(szigrisztPazos(), INFLESZ), band(fernandezHuerta(), FLESCH))
                : band(flesch(), FLESCH);
    }

    /** What a reader is told: about 0 for very difficult, 100 for very easy. */
    int ease() {
        return (int) Math.round(Math.clamp(language.equals("es") ? szigrisztPazos() : flesch(), 0, 100));
    }

    /** R. Flesch, 1948, for English. */
    double flesch() {
        return 206.835 - 84.6 * syllablesPerWord - 1.015 * wordsPerSentence;
    }

    /** J. Fernández Huerta, 1959, for Spanish, with the sentence term that G. Law put right in 2011. */
    double fernandezHuerta() {
        return 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
    }

    /** F. Szigriszt Pazos, 1993, for Spanish; the scale of INFLESZ is made for it. */
    double szigrisztPazos() {
        return 206.835 - 62.3 * syllablesPerWord - wordsPerSentence;
    }

    private static int band(double score, int[] beginnings) {
        int band = 0;
        while (band < beginnings.length && score >= beginnings[band]) {
            band++;
        }
        return band;
    }
}
