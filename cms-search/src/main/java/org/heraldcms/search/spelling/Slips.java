package org.heraldcms.search.spelling;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;

/** What a hand writes when it slips once, in the letters of a language. */
final class Slips {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private final List<String> letters;
    private final Map<Character, List<String>> byBareLetter;

    Slips(LocaleTag locale) {
        UnicodeSet alphabet = LocaleData.getExemplarSet(ULocale.forLanguageTag(locale.tag()), 0);
        List<String> single = new ArrayList<>();
        alphabet.forEach(letter -> {
            if (letter.codePointCount(0, letter.length()) == 1 && Character.isLetter(letter.codePointAt(0))) {
                single.add(letter);
            }
        });
        letters = List.copyOf(single);
        byBareLetter = letters.stream()
                .collect(Collectors.groupingBy(letter -> bare(letter).charAt(0)));
    }

    /**
     * Every word one slip away from this one, in lower case. An accent on the wrong letter is one slip, too, and so are
     * letters that sound alike, even if the accent then is missing.
     */
    Stream<String> of(String word) {
        String bare = bare(word);
        Stream<String> slips = IntStream.rangeClosed(0, word.length())
                .boxed()
                .flatMap(at -> Stream.concat(swappedOrLeftOut(word, at), mistakenOrAdded(word, at)));
        Stream<String> heard = Sounds.like(bare).flatMap(other -> Stream.concat(Stream.of(other), accents(other)));
        return Stream.of(slips, Stream.of(bare), accents(bare), heard).flatMap(others -> others);
    }

    private Stream<String> accents(String bare) {
        return IntStream.range(0, bare.length())
                .boxed()
                .flatMap(at -> byBareLetter.getOrDefault(bare.charAt(at), List.of()).stream()
                        .map(letter -> bare.substring(0, at) + letter + bare.substring(at + 1)));
    }

    private static Stream<String> swappedOrLeftOut(String word, int at) {
        Stream.Builder<String> others = Stream.builder();
        if (at < word.length() && word.length() > 2) {
            others.add(word.substring(0, at) + word.substring(at + 1));
        }
        if (at < word.length() - 1 && word.charAt(at) != word.charAt(at + 1)) {
            others.add(word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
        }
        return others.build();
    }

    private Stream<String> mistakenOrAdded(String word, int at) {
        Stream<String> added = letters.stream().map(letter -> word.substring(0, at) + letter + word.substring(at));
        if (at == word.length()) {
            return added;
        }
        Stream<String> mistaken =
                letters.stream().map(letter -> word.substring(0, at) + letter + word.substring(at + 1));
        return Stream.concat(added, mistaken);
    }

    /** Without its accents. */
    static String bare(String word) {
        String decomposed = DECOMPOSED.normalize(word);
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
