package org.heraldcms.search.spelling;

import java.util.List;
import java.util.stream.Stream;

/** What a hand writes that goes by the ear: letters that sound alike in one language or another. */
final class Sounds {

    private record Pair(String one, String other) {}

    private static final List<Pair> ALIKE = Stream.of(
                    "b v", "g j", "c s", "s z", "c z", "i y", "ll y", "c qu", "k qu", "c k", "f ph", "ss s", "ç s",
                    "ie ei", "ss ß", "x ks", "m n", "ó u", "rz ż", "ch h")
            .map(pair -> pair.split(" "))
            .map(pair -> new Pair(pair[0], pair[1]))
            .toList();

    private Sounds() {}

    /** The words that sound like this one, one pair of letters changed. */
    static Stream<String> like(String word) {
        return ALIKE.stream()
                .flatMap(pair -> Stream.concat(
                        changed(word, pair.one(), pair.other()), changed(word, pair.other(), pair.one())));
    }

    private static Stream<String> changed(String word, String from, String into) {
        Stream.Builder<String> others = Stream.builder();
        for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
            others.add(word.substring(0, at) + into + word.substring(at + from.length()));
        }
        return others.build();
    }
}
