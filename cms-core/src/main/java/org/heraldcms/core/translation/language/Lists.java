package org.heraldcms.core.translation.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the lists of words that come along, one file a language; {@code #} begins a comment. */
final class Lists {

    private static final Map<String, String> SAME = Map.of("no", "nb");

    private Lists() {}

    /** The entries of lines; empty when there is no list for the language. */
    static Set<String> lines(String kind, String language) {
        return read(kind, language).stream().map(Word::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The entries between spaces; empty when there is no list for the language. */
    static Set<String> words(String kind, String language) {
        return read(kind, language).stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .map(Word::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> read(String kind, String language) {
        String name = kind + "/" + SAME.getOrDefault(language, language) + ".txt";
        try (InputStream file = Lists.class.getResourceAsStream(name)) {
            if (file == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
