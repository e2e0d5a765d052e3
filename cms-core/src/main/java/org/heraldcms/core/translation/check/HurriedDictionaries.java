package org.heraldcms.core.translation.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Dictionaries;
import org.heraldcms.core.translation.language.Dictionary;

/**
 * The dictionaries, with a limit to the time that looking for like words may take in one look at an edition: a thousand
 * words that no dictionary has must not keep anybody waiting. Which words are known is always said.
 */
record HurriedDictionaries(Dictionaries dictionaries) implements Dictionaries {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ThreadLocal<Long> DEADLINE = new ThreadLocal<>();

    /** Does something for which the time is limited. */
    static <T> T hurry(Supplier<T> work) {
        DEADLINE.set(System.nanoTime() + PATIENCE.toNanos());
        try {
            return work.get();
        } finally {
            DEADLINE.remove();
        }
    }

    @Override
    public Optional<Dictionary> of(LocaleTag locale) {
        return dictionaries.of(locale).map(Hurried::new);
    }

    private record Hurried(Dictionary dictionary) implements Dictionary {

        @Override
        public boolean has(String word) {
            return dictionary.has(word);
        }

        @Override
        public List<String> suggest(String word) {
            return isLate() ? List.of() : dictionary.suggest(word);
        }

        @Override
        public List<String> near(String word) {
            return isLate() ? List.of() : dictionary.near(word);
        }

        private static boolean isLate() {
            Long deadline = DEADLINE.get();
            return deadline != null && System.nanoTime() > deadline;
        }
    }
}
