package org.heraldcms.core.translation.check.form;

import java.util.Map;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.reading.Reading;

/** How long the same text is in different languages, in characters against English. */
final class Expansion {

    private static final Map<String, Double> AGAINST_ENGLISH = Map.ofEntries(
            Map.entry("ar", 0.85),
            Map.entry("bg", 1.1),
            Map.entry("ca", 1.13),
            Map.entry("cs", 1.0),
            Map.entry("da", 1.03),
            Map.entry("de", 1.17),
            Map.entry("el", 1.16),
            Map.entry("es", 1.15),
            Map.entry("fa", 0.95),
            Map.entry("fr", 1.2),
            Map.entry("gl", 1.12),
            Map.entry("he", 0.78),
            Map.entry("hu", 1.07),
            Map.entry("id", 1.08),
            Map.entry("it", 1.15),
            Map.entry("ja", 0.5),
            Map.entry("ko", 0.55),
            Map.entry("nl", 1.1),
            Map.entry("pl", 1.08),
            Map.entry("pt", 1.1),
            Map.entry("ro", 1.12),
            Map.entry("ru", 1.08),
            Map.entry("th", 0.95),
            Map.entry("uk", 1.05),
            Map.entry("zh", 0.35));

    private Expansion() {}

    /** How many characters the translation of a text would have. */
    static double expected(Reading source, LocaleTag target) {
        return source.text().length() * of(target) / of(source.locale());
    }

    private static double of(LocaleTag locale) {
        return AGAINST_ENGLISH.getOrDefault(locale.language(), 1.0);
    }
}
