package org.heraldcms.core.importing.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * How likely a text is of each language, by its letters. Safe for many threads.
 *
 * <p>OpenNLP's model of 103 languages is loaded when it is first asked. It is as sure as its text is long: the
 * logarithms of what it says differ by a quarter for two words and by four for a paragraph.
 */
final class Detector {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int READ = 1_500;
    private static final int LOOKED_AT = 500;
    private static final Pattern NOT_WORDS = Pattern.compile(
            "\\S+@\\S+|https?://\\S+|\\b(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?:/\\S*)?|[^\\p{L}\\p{M}'’ ]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, String> SHORT_CODES = shortCodes();

    private Detector() {}

    /** The words of a text alone, without addresses, numbers and signs. */
    static String words(String text) {
        String start = text.length() <= READ ? text : text.substring(0, READ);
        String words = NOT_WORDS.matcher(start).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    /** The logarithm of each language's likelihood, by ISO 639 code, the shortest there is. */
    static Map<String, Double> of(String words) {
        String start = words.length() <= LOOKED_AT ? words : words.substring(0, LOOKED_AT);
        Map<String, Double> likelihoods = new HashMap<>();
        for (Language language : new LanguageDetectorME(Loaded.MODEL).predictLanguages(start)) {
            String code = SHORT_CODES.getOrDefault(language.getLang(), language.getLang());
            likelihoods.merge(code, Math.log(Math.max(1e-12, language.getConfidence())), Math::max);
        }
        return likelihoods;
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        // The members of a family that the model names, by the name their writers use.
        codes.putAll(Map.of(
                "cmn", "zh", "nob", "nb", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "zsm", "ms", "arb", "ar",
                "azj", "az", "swh", "sw"));
        codes.putAll(Map.of("als", "sq", "khk", "mn", "uzn", "uz", "npi", "ne", "ory", "or", "ydd", "yi", "sr", "sr"));
        return codes;
    }

    /** Only when somebody asks. */
    private static final class Loaded {

        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream model = Objects.requireNonNull(Detector.class.getResourceAsStream(Detector.MODEL))) {
                return new LanguageDetectorModel(model);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }
}
