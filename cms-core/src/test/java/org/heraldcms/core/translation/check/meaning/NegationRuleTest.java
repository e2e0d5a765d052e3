package org.heraldcms.core.translation.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether both sides deny, or neither does. */
class NegationRuleTest {

    @ParameterizedTest(name = "{0} {1} = {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | Do not share this photo.             | es | No compartas esta foto.
            en | Don’t share this photo.              | fr | Ne partagez pas cette photo.
            en | Never share this photo.              | es | No compartas nunca esta foto.
            en | Nobody knows.                        | es | Nadie lo sabe.
            en | Nobody knows.                        | es | No lo sabe nadie.
            en | It isn't your fault.                 | de | Es ist nicht deine Schuld.
            en | It isn't your fault.                 | it | Non è colpa tua.
            en | It isn't your fault.                 | pt | A culpa não é tua.
            en | It isn't your fault.                 | nl | Het is niet jouw schuld.
            en | There is no need.                    | de | Es besteht kein Bedarf.
            en | It is not necessary.                 | es | Es innecesario.
            en | It is not possible.                  | es | Es imposible.
            en | You cannot go alone.                 | de | Geh nur in Begleitung, niemals allein.
            en | Not only you, but your friends too.  | es | Tú y también tus amistades.
            en | Not only you, but your friends too.  | es | No solo tú, también tus amistades.
            en | He left without a word.              | es | No dijo nada al irse.
            en | a non-profit                         | es | una organización sin ánimo de lucro
            en | It is just a game.                   | fr | Ce n’est qu’un jeu.
            en | Don't hesitate to call.              | es | Llama cuando quieras.
            en | Do not share.                        | ja | 共有しないでください。
            """)
    void both_deny_or_neither(String source, String text, String target, String translated) {
        assertThat(Found.in(source, text, target, translated)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} ≠ {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | Do not share this photo.      | es | Comparte esta foto.               | warn negation missing
            en | Don't share this photo.       | de | Teile dieses Foto.                | warn negation missing
            en | Never share this photo.       | fr | Partagez cette photo.             | warn negation missing
            en | It is not your fault.         | it | È colpa tua.                      | warn negation missing
            en | It is not your fault.         | pt | A culpa é tua.                    | warn negation missing
            en | It is not your fault.         | nl | Het is jouw schuld.               | warn negation missing
            en | Tell your parents.            | es | No se lo digas a tus padres.      | warn negation extra
            es | No compartas esta foto.       | en | Share this photo.                 | warn negation missing
            """)
    void only_one_denies(String source, String text, String target, String translated, String finding) {
        assertThat(Found.in(source, text, target, translated)).containsExactly(finding);
    }
}
