package org.heraldcms.core.translation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ask Dr. Ames first. Then wait. | Ask Dr. Ames first. / Then wait.",
                "en | J. K. Harbour wrote it. | J. K. Harbour wrote it.",
                "en | “Stop!” she said. “Why?” | “Stop!” she said. / “Why?”",
                "en | Visit harbour.example today. It is free. | Visit harbour.example today. / It is free.",
                "es | El Sr. Gil llega a las 5 p.m. con su hija. Vive en EE. UU. desde 2020. | El Sr. Gil llega a las 5 p.m. con su hija. / Vive en EE. UU. desde 2020.",
                "es | Según el Art. 3.2, p. ej. Madrid, vale. ¿Y tú? ¡Sí! | Según el Art. 3.2, p. ej. Madrid, vale. / ¿Y tú? / ¡Sí!",
                "de | Am 3. Mai kam Hr. Voss, z. B. mit Anna. Er blieb. | Am 3. Mai kam Hr. Voss, z. B. mit Anna. / Er blieb.",
                "fr | M. Petit est là. Où ? Ici ! | M. Petit est là. / Où ? / Ici !",
                "hi | वह आया। वह गया। | वह आया। / वह गया।",
                "zh | 他来了。他走了。 | 他来了。 / 他走了。",
                "ar | أين هو؟ هنا. | أين هو؟ / هنا.",
                "en | 1. Listen first | 1. Listen first"
            })
    void sentences_end_where_their_readers_end_them(String locale, String text, String sentences) {
        assertThat(String.join(" / ", in(locale, text))).isEqualTo(sentences);
    }

    @Test
    void a_line_feed_ends_a_sentence() {
        assertThat(in("en", "Lighthouse News\nHarbour Street 1"))
                .containsExactly("Lighthouse News", "Harbour Street 1");
    }

    @Test
    void nothing_has_no_sentence() {
        assertThat(in("en", "  ")).isEmpty();
    }

    private static List<String> in(String locale, String text) {
        return Sentences.of(text, LocaleTag.of(locale)).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .collect(Collectors.toList());
    }
}
