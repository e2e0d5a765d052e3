package org.heraldcms.core.importing.furniture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases of one kind in many languages. */
final class Phrases {

    private static final Map<String, List<String>> ALL = read();
    private static final Pattern WITHOUT_SPACES =
            Pattern.compile("^[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

    private static final int STEM = 5;

    private final Set<String> words;
    private final Pattern anywhere;
    private final Pattern alone;

    private Phrases(List<String> phrases) {
        String any = phrases.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()) // the longest wins
                .map(Phrases::pattern)
                .collect(Collectors.joining("|"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.words = new HashSet<>(phrases);
        this.anywhere = Pattern.compile(any, flags);
        this.alone = Pattern.compile("[\\p{P}\\p{S}\\p{Z}]*(?:" + any + ")[\\p{P}\\p{S}\\p{Z}]*", flags);
    }

    static Phrases of(String kind) {
        return new Phrases(Objects.requireNonNull(ALL.get(kind), kind));
    }

    private static String pattern(String phrase) {
        boolean isStem = phrase.endsWith("~");
        String quoted = Pattern.quote(isStem ? phrase.substring(0, phrase.length() - 1) : phrase);
        if (WITHOUT_SPACES.matcher(phrase).matches()) {
            return quoted;
        }
        return "(?<![\\p{L}\\p{N}])" + quoted + (isStem ? "[\\p{L}\\p{M}]*" : "(?![\\p{L}\\p{M}\\p{N}'’])");
    }

    boolean isIn(String text) {
        return anywhere.matcher(text).find();
    }

    boolean begins(String text) {
        return anywhere.matcher(text).lookingAt();
    }

    /** Whether the text is one of the phrases and nothing else. */
    boolean is(String text) {
        return alone.matcher(text).matches();
    }

    boolean hasWord(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How many different ones are in the text; words of one stem are one. */
    int countIn(String text) {
        return (int) anywhere.matcher(text)
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .map(it -> it.substring(0, Math.min(STEM, it.length())))
                .distinct()
                .count();
    }

    /** How much of the text's letters they are, from 0 to 1. */
    double shareOf(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long theirs = anywhere.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToLong(it -> it.codePoints().filter(Character::isLetter).count())
                .sum();
        return letters == 0 ? 0 : (double) theirs / letters;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> kind = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    kind = all.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    kind.add(line.strip());
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return all;
    }
}
