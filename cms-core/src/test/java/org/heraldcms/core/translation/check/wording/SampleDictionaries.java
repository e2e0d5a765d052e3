package org.heraldcms.core.translation.check.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Dictionaries;
import org.heraldcms.core.translation.language.Dictionary;

/** Dictionaries of a few words; what is near is what differs in one letter. German has none. */
final class SampleDictionaries implements Dictionaries {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", words("""
                    ask talk early safe safety home harbour guide parents child children phone report reported listen online
                    news read more thank stand together work progress stranger picture open good year"""),
            "es", words("""
                    pide habla pronto seguro segura casa guía padres niño niños niña teléfono informe según reciente hijo hijos
                    in asegúrate entendemos entiende conversación puede ser difícil hogar aviso leer dice hablar una la
                    seguridad red bien lee año cuenta noticias esta aquí"""),
            "nl", words("kind kinderen telefoon veilig gesprek ouders been"),
            "ru", words("дети дом телефон"));

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+(?=\\S)"));
    }

    @Override
    public Optional<Dictionary> of(LocaleTag locale) {
        return Optional.ofNullable(WORDS.get(locale.language())).map(Sample::new);
    }

    private record Sample(Set<String> words) implements Dictionary {

        @Override
        public boolean has(String word) {
            return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
        }

        @Override
        public List<String> suggest(String word) {
            return near(word);
        }

        @Override
        public List<String> near(String word) {
            return words.stream()
                    .filter(other -> isOneAway(word.toLowerCase(Locale.ROOT), other))
                    .map(other -> Character.isUpperCase(word.charAt(0))
                            ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                            : other)
                    .sorted()
                    .toList();
        }

        private static boolean isOneAway(String one, String other) {
            int same = 0;
            int shorter = Math.min(one.length(), other.length());
            while (same < shorter && one.charAt(same) == other.charAt(same)) {
                same++;
            }
            return Math.abs(one.length() - other.length()) <= 1
                    && (one.substring(Math.min(same + 1, one.length()))
                                    .equals(other.substring(Math.min(same + 1, other.length())))
                            || one.substring(same).equals(other.substring(Math.min(same + 1, other.length())))
                            || one.substring(Math.min(same + 1, one.length())).equals(other.substring(same)));
        }
    }
}
