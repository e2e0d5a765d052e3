package org.heraldcms.search.spelling;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.heraldcms.core.base.LocaleTag;

/** Where dictionaries lie: {@code <locale>.aff} and {@code <locale>.dic}, an operator's own before those that come along. */
final class DictionaryFiles {

    /** The second written norm of a language whose first one is the bare language, and the region of the first. */
    private static final Map<String, Norms> NORMS =
            Map.of("en", new Norms("US", "en-GB"), "pt", new Norms("BR", "pt-PT"));

    private record Norms(String firstRegion, String second) {}

    private final Path own;

    DictionaryFiles(Path own) {
        this.own = own;
    }

    /**
     * The dictionaries for a locale: its own, else its language's. A language with two norms has both unless the locale
     * names a region, so that neither is told the other is wrong.
     */
    List<String> namesFor(LocaleTag locale) {
        Optional<String> exact = locale.lookup().stream()
                .map(LocaleTag::tag)
                .filter(tag -> !tag.equals(locale.language()) && exists(tag))
                .findFirst();
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        Norms norms = NORMS.get(locale.language());
        if (norms == null) {
            return existing(List.of(locale.language()));
        }
        String region = locale.toLocale().getCountry();
        if (region.isEmpty()) {
            return existing(List.of(locale.language(), norms.second()));
        }
        return existing(List.of(region.equals(norms.firstRegion()) ? locale.language() : norms.second()));
    }

    private List<String> existing(List<String> names) {
        return names.stream().filter(this::exists).toList();
    }

    private boolean exists(String name) {
        return Files.isReadable(own.resolve(name + ".aff"))
                || DictionaryFiles.class.getResource(bundled(name, "aff")) != null;
    }

    HunspellDictionary load(String name) throws IOException, ParseException {
        try (InputStream affixes = open(name, "aff");
                InputStream words = open(name, "dic")) {
            return new HunspellDictionary(
                    new org.apache.lucene.analysis.hunspell.Dictionary(
                            affixes, List.of(words), false, SortingStrategy.inMemory()),
                    LocaleTag.of(name));
        }
    }

    private InputStream open(String name, String kind) throws IOException {
        Path file = own.resolve(name + "." + kind);
        if (Files.isReadable(file)) {
            return Files.newInputStream(file);
        }
        InputStream bundled = DictionaryFiles.class.getResourceAsStream(bundled(name, kind));
        if (bundled == null) {
            throw new FileNotFoundException(file.toString());
        }
        return bundled;
    }

    private static String bundled(String name, String kind) {
        return "dictionaries/" + name.toLowerCase(Locale.ROOT) + "." + kind;
    }
}
