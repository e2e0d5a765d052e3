package org.heraldcms.search.spelling;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.heraldcms.core.translation.language.Dictionary;

/** Several norms of one language; what one of them has is right. */
record JoinedDictionary(List<Dictionary> norms) implements Dictionary {

    JoinedDictionary {
        norms = List.copyOf(norms);
    }

    @Override
    public boolean has(String word) {
        return norms.stream().anyMatch(norm -> norm.has(word));
    }

    @Override
    public List<String> suggest(String word) {
        return joined(word, norm -> norm.suggest(word));
    }

    @Override
    public List<String> near(String word) {
        return joined(word, norm -> norm.near(word));
    }

    private List<String> joined(String word, Function<Dictionary, List<String>> asked) {
        return norms.stream()
                .flatMap(norm -> asked.apply(norm).stream())
                .distinct()
                .sorted(Comparator.comparingDouble(other -> Nearness.cost(word, other)))
                .limit(HunspellDictionary.MOST_SUGGESTED)
                .toList();
    }
}
