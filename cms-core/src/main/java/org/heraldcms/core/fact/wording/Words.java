package org.heraldcms.core.fact.wording;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.heraldcms.core.base.LocaleTag;

/** The patterns for qualifiers and for "one in", by language. */
final class Words {

    private static final Properties PATTERNS = read();

    private Words() {}

    private static Properties read() {
        Properties patterns = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), StandardCharsets.UTF_8)) {
            patterns.load(file);
            return patterns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pattern of a qualifier for numbers of a unit; some languages put an article before percentages alone. */
    static Optional<String> qualified(LocaleTag locale, Qualifier qualifier, Unit unit) {
        Optional<String> ofUnit = find(locale, qualifier.label() + "." + unit);
        return ofUnit.or(() -> find(locale, qualifier.label()));
    }

    /** The pattern of {@code {one} in {value}}. */
    static Optional<String> oneIn(LocaleTag locale) {
        return find(locale, Unit.ONE_IN.code());
    }

    private static Optional<String> find(LocaleTag locale, String name) {
        return readable(locale).stream()
                .flatMap(tag -> Optional.ofNullable(PATTERNS.getProperty(tag + "." + name)).stream())
                .findFirst();
    }

    /** The locale and the wider ones that are written as it is: Chinese in one script is no stand-in for the other. */
    static List<LocaleTag> readable(LocaleTag locale) {
        String script = script(locale);
        return locale.lookup().stream()
                .filter(tag -> script(tag).equals(script))
                .toList();
    }

    private static String script(LocaleTag locale) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(locale.tag())).getScript();
    }
}
