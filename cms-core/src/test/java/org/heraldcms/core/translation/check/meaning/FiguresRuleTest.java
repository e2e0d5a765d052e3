package org.heraldcms.core.translation.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and contacts of a translation, and which of them are the other. */
class FiguresRuleTest {

    @ParameterizedTest(name = "{0} {1} = {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | Call 0800 555 0142 now.                      | es | Llama ya al 0800-555-0142.
            en | Call 0800 555 0142 now.                      | fr | Appelez le 0800.555.0142.
            en | Call 0800 555 0142 now.                      | ar | اتصل بالرقم ٠٨٠٠ ٥٥٥ ٠١٤٢ الآن.
            en | Call (800) 555-0142.                         | es | Llama al 800 555 0142.
            en | Call +44 20 7946 0142.                       | de | Rufen Sie +44 (20) 7946-0142 an.
            en | Call [our helpline](tel:08005550142).        | es | Llama al 0800 555 0142.
            en | Call 0800 555 0142.                          | es | Llama a [nuestra línea](tel:0800-555-0142).
            en | Call 0800 555 0142. Again: 0800 555 0142.    | es | Llama al 0800 555 0142.
            en | Call 911 in an emergency.                    | es | En una emergencia, llama al 911.
            en | Dial 116 111.                                | es | Marca el 116111.
            en | Dial 116 111.                                | fr | Composez le 116 111.
            en | Dial 116 111.                                | ja | 116-111に電話してください。
            en | Text HOME to 741741.                         | es | Envía HOME al 741741.
            en | Text HOME to 741741.                         | hi | HOME लिखकर 741741 पर भेजें।
            en | Call 1-800-THE-LOST (1-800-843-5678).        | es | Llama al 1-800-THE-LOST (1-800-843-5678).
            en | Call 100 friends.                            | es | Llama a 100 amistades.
            en | Write to help@safeharbour.example.           | es | Escribe a help@safeharbour.example.
            en | Write to help@safeharbour.example.           | es | [Escríbenos](mailto:help@safeharbour.example).
            en | See https://safeharbour.example/en/phones.   | es | Mira https://safeharbour.example/es/phones.
            en | See www.safeharbour.example/phones           | es | Mira https://safeharbour.example/phones/
            en | See [SafeHarbour.org/phones](https://safeharbour.org/phones). | es | Mira [SafeHarbour.org/phones](https://safeharbour.org/phones).
            en | See https://en.wiki.example/a?hl=en          | es | Mira https://es.wiki.example/a?hl=es
            en | It was in 2023 that 7% of 1,234 said so.     | es | Fue en 2023 cuando el 7 % de 1234 lo dijo.
            en | {count} of 10 files                          | es | {count} de 10 archivos
            en | Open from 8 to 22, call 0800 555 0142.       | de | Von 8 bis 22 Uhr: 0800 555 0142.
            en | Room 101 is open.                            | es | La sala 101 está abierta.
            en | They said: 40,000 of them.                   | de | They said: 40,000 of them.
            """)
    void the_same_in_two_languages(String source, String text, String target, String translated) {
        assertThat(Found.in(source, text, target, translated)).isEmpty();
        assertThat(Found.in(target, translated, source, text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} ≠ {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | Call 0800 555 0142.                        | es | Llama al 0800 555 0143.                  | block contact changed
            en | Call 0800 555 0142.                        | es | Llámanos.                                | block contact missing
            en | Call us.                                   | es | Llámanos al 0800 555 0142.               | block contact extra
            en | Call [us](tel:08005550142).                | es | Llama al [0800 555 0143](tel:08005550143). | block contact changed
            en | Call [us](tel:08005550142).                | es | [Llámanos](tel:08005550143).             | block contact changed
            en | Call 911.                                  | es | Llama al 112.                            | block contact changed
            en | Text HOME to 741741.                       | es | Envía HOME al 741714.                    | block contact changed
            en | Text HOME to 741741.                       | es | Envía un mensaje.                        | block number missing
            en | Write to help@safeharbour.example.         | es | Escribe a ayuda@safeharbour.example.     | block contact changed
            en | Write to help@safeharbour.example.         | es | Escríbenos.                              | block contact missing
            en | See https://safeharbour.example/phones.    | es | Mira https://safeharbour.example/games.  | block contact changed
            en | See https://safeharbour.example/phones.    | es | Mira nuestra página.                     | block contact missing
            en | It is on example.com.                      | es | Está en internet.                        | warn contact missing
            en | In 2023, 7% did.                           | es | En 2023, el 17 % lo hizo.                | block number changed
            en | 7% did.                                    | fr | 7 personnes l'ont fait.                  | block number percent
            en | 300% more                                  | ja | 30％増                                    | block number changed
            en | ages 8 to 12                               | ru | дети от 8 до 13 лет                      | block number changed
            """)
    void not_the_same(String source, String text, String target, String translated, String finding) {
        assertThat(Found.in(source, text, target, translated)).containsExactly(finding);
    }

    @Test
    void a_link_must_call_the_number_that_it_shows() {
        assertThat(Found.in("es", "Llama al [0800 555 0142](tel:08005550143).")).containsExactly("block contact link");
        assertThat(Found.in("es", "Llama al [0800 555 0142](tel:+348005550142)."))
                .isEmpty();
        assertThat(Found.in("en", "Write to [help@safeharbour.example](mailto:sales@safeharbour.example)."))
                .containsExactly("block contact link");
    }

    @Test
    void a_finding_names_both_places_and_what_should_stand_there() {
        Finding finding = Found.findings("en", "Call 0800 555 0142.", "es", "Llama al 0800 555 0143.")
                .getFirst();
        assertThat(finding.source()).isEqualTo(new Span(5, 18));
        assertThat(finding.target()).isEqualTo(new Span(9, 22));
        assertThat(finding.suggestions()).containsExactly("0800 555 0142");
    }
}
