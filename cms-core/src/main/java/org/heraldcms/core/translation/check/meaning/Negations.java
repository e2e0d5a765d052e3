package org.heraldcms.core.translation.check.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/** How a language says no. Two noes of one clause, as Spanish and French have them, are one here: only presence counts. */
public final class Negations {

    private static final Map<String, Negations> OF_LANGUAGE = new ConcurrentHashMap<>();
    private static final Properties WORDS = load();

    private final @Nullable Pattern says;
    private final @Nullable Pattern hints;
    private final @Nullable Pattern idle;

    private Negations(String language) {
        this.says = pattern(language + ".says");
        this.hints = pattern(language + ".hints");
        this.idle = pattern(language + ".idle");
    }

    /** Those of the locale's language. */
    public static Negations of(LocaleTag locale) {
        String language = WORDS.containsKey(locale.language() + ".says") ? locale.language() : "";
        return OF_LANGUAGE.computeIfAbsent(language, Negations::new);
    }

    /** Whether it is known how the language says no. */
    public boolean areKnown() {
        return says != null;
    }

    /** Whether a text denies anything. */
    public boolean in(String text) {
        return first(text) != null;
    }

    /** The first word that denies something; null when none does. */
    @Nullable
    Span first(String text) {
        if (says == null) {
            return null;
        }
        String plain = plain(text);
        // What denies nothing is blotted out, each character at its place.
        String rest = idle == null
                ? plain
                : idle.matcher(plain).replaceAll(phrase -> "_".repeat(phrase.end() - phrase.start()));
        Matcher no = says.matcher(rest);
        return no.find() ? new Span(no.start(), no.end()) : null;
    }

    /** Whether a text denies something, or has a word that may stand for another language's no. */
    boolean mayBeIn(String text) {
        String plain = plain(text);
        return says == null
                || says.matcher(plain).find()
                || (hints != null && hints.matcher(plain).find());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static @Nullable Pattern pattern(String key) {
        String words = WORDS.getProperty(key);
        if (words == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String word : words.split(", ")) {
            parts.add(Pattern.quote(word).replace("*", "\\E\\p{L}*\\Q"));
        }
        String all = String.join("|", parts);
        // n' is a word though letters follow.
        return Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + all + ")(?:(?<=')|(?![\\p{L}\\p{M}]))");
    }

    private static Properties load() {
        try (InputStream file = Objects.requireNonNull(Negations.class.getResourceAsStream("negations.properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
