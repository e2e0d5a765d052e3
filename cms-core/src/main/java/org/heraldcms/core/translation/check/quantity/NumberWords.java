package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;

/** Whether a text says a number in words: {@code nine}, {@code novena}, {@code a dozen}. */
final class NumberWords {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Set<String> UNJOINED = Set.of("en", "es", "fr", "it", "pt", "ca", "gl", "ro");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int SHORTEST_STEM = 4;

    private final Locale locale;
    private final RuleBasedNumberFormat spelling;
    private final boolean spells;

    private NumberWords(LocaleTag locale, RuleBasedNumberFormat spelling) {
        this.locale = locale.toLocale();
        this.spelling = spelling;
        ULocale actual = spelling.getLocale(ULocale.ACTUAL_LOCALE);
        this.spells = actual != null && actual.getLanguage().equals(locale.language());
    }

    static NumberWords of(LocaleTag locale) {
        ULocale own = ULocale.forLanguageTag(locale.tag());
        return new NumberWords(locale, new RuleBasedNumberFormat(own, RuleBasedNumberFormat.SPELLOUT));
    }

    /** Whether it is known how the language says numbers. */
    boolean areKnown() {
        return spells;
    }

    /** Whether any form of the number's words stands among the words of a text. */
    boolean say(BigDecimal value, String words) {
        return forms(value).stream().anyMatch(form -> standsIn(words, form));
    }

    private boolean standsIn(String words, String form) {
        if (isUnspaced(form)) {
            return words.contains(form);
        }
        boolean whole = words.contains(" " + form + " ");
        boolean stem = !UNJOINED.contains(locale.getLanguage())
                && form.length() >= SHORTEST_STEM
                && words.contains(" " + form);
        return whole || stem;
    }

    private Set<String> forms(BigDecimal value) {
        Set<String> forms = new LinkedHashSet<>();
        for (String word : Others.of(locale.getLanguage(), value)) {
            forms.add(of(word).strip());
        }
        if (spells && value.scale() <= 0 && value.compareTo(LARGEST) < 0) {
            synchronized (spelling) {
                for (String rules : spelling.getRuleSetNames()) {
                    forms.add(of(spelling.format(value.longValueExact(), rules)).strip());
                }
            }
        }
        forms.remove("");
        return forms;
    }

    /** The words of a text in lower case, a space before and behind each. */
    String of(String text) {
        String lower = text.replace("\u00AD", "").toLowerCase(locale);
        return " " + NO_LETTERS.matcher(lower).replaceAll(" ").strip() + " ";
    }

    private static boolean isUnspaced(String form) {
        return form.codePoints().anyMatch(Character::isIdeographic)
                || Character.UnicodeBlock.of(form.charAt(0)) == Character.UnicodeBlock.HIRAGANA
                || Character.UnicodeBlock.of(form.charAt(0)) == Character.UnicodeBlock.THAI
                || Character.UnicodeBlock.of(form.charAt(0)) == Character.UnicodeBlock.HANGUL_SYLLABLES;
    }

    /** Words beside the cardinals and ordinals, from {@code words.properties}: dozen, half, twice. */
    private static final class Others {

        private static final Properties WORDS = load();

        static String[] of(String language, BigDecimal value) {
            String words = WORDS.getProperty(language + "." + value.toPlainString(), "");
            return words.isEmpty() ? new String[0] : words.split(", ");
        }

        private static Properties load() {
            try (InputStream file = Objects.requireNonNull(NumberWords.class.getResourceAsStream("words.properties"))) {
                Properties words = new Properties();
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                return words;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
