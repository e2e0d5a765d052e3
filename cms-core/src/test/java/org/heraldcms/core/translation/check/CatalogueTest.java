package org.heraldcms.core.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each finding can be told to somebody who reads only English or only Spanish. */
class CatalogueTest {

    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag ES = LocaleTag.of("es");

    @ParameterizedTest
    @EnumSource
    void every_check_has_its_sentence_in_both_languages(Check check) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
            assertThat(new MessageFormat(Catalogue.pattern(check, language), language).getArgumentNames())
                    .as(check + " in " + language)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_name_the_same_words_and_variants(Check check) {
        MessageFormat english = new MessageFormat(Catalogue.pattern(check, Locale.ENGLISH), Locale.ENGLISH);
        Locale es = Locale.forLanguageTag("es");
        MessageFormat spanish = new MessageFormat(Catalogue.pattern(check, es), es);
        assertThat(variants(Catalogue.pattern(check, es)))
                .isEqualTo(variants(Catalogue.pattern(check, Locale.ENGLISH)));
        assertThat(spanish.getArgumentNames()).isSubsetOf(english.getArgumentNames());
    }

    private static Set<String> variants(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                .map(parsed::getSubstring)
                .collect(Collectors.toSet());
    }

    @Test
    void a_sentence_says_what_each_text_says() {
        Message message = message("a 300% increase", "un gran aumento");
        assertThat(message.en()).isEqualTo("The English text says 300; the Spanish text does not.");
        assertThat(message.es()).isEqualTo("El texto en inglés dice 300; el texto en español, no.");
    }

    @Test
    void counts_are_said_in_words() {
        Message message = message("Safe Harbour\nQuay 1\nBoston", "Safe Harbour\nQuay 1, Boston");
        assertThat(message.en()).contains("begins a new line 2 times, the Spanish text once");
        assertThat(message.es()).contains("empieza una línea nueva 2 veces; el texto en español, una vez");
    }

    @Test
    void varieties_of_one_language_are_told_apart() {
        Finding missing = new Finding(Check.MISSING, "p1", null, null, Map.of(), List.of());
        Message message =
                new Catalogue(LocaleTag.of("pt-PT"), LocaleTag.of("pt-BR")).message(Found.of(missing, null, null));
        assertThat(message.en()).isEqualTo("This part has no Portuguese (Brazil) text yet.");
        assertThat(message.es()).isEqualTo("Esta parte aún no tiene texto en portugués (Brasil).");
    }

    @Test
    void braces_in_a_text_do_no_harm() {
        assertThat(message("Hello {name}, {{x}} '", "Hola {nombre}, {{x}} '").en())
                .contains("{name}", "{nombre}");
    }

    private static Message message(String english, String spanish) {
        Pair pair = Sides.pair("en", english, "es", spanish);
        Finding finding = new Rules(EN, ES, List.of(), locale -> Optional.empty())
                .look(pair)
                .getFirst();
        return new Catalogue(EN, ES)
                .message(Found.of(
                        finding,
                        Sides.of("en", english).segment(),
                        pair.target().segment()));
    }
}
