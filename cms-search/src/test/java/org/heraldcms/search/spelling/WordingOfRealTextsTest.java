package org.heraldcms.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.wording.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about words with the dictionaries of the product: what they find, and that they leave good texts alone. */
class WordingOfRealTextsTest {

    private static final Rule RULE = Wording.rule(new HunspellDictionaries(Path.of("nowhere")), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | According to a survey by Lighthouse, in 2025, 62% of parents waited. | Según una encuesta de Lighthouse, in 2025, el 62 % de los padres esperó. | FOREIGN_WORD in",
                "es | We understand that it is hard. | Entendemous que es difícil. | SPELLING Entendemous",
                "es | Talk early to make sure they listen. | Habla pronto para asegurate que te escuchan. | SPELLING asegurate",
                "es | Ask the child and listen to the answer. | Pregunta al niño and listen to la respuesta. | FOREIGN_WORD and listen to",
                "fr | Parents and children decide together. | Les parents and les enfants décident ensemble. | FOREIGN_WORD and",
                "pt | The phone sleeps in the kitchen. | O telefone dorme na conzinha. | SPELLING conzinha",
                "nl | Ask what was funny today. | Vraag wat er vandaag grappig wass. | SPELLING wass",
                "pl | Ask what was funny today. | Zapytaj, what was dziś zabawne. | FOREIGN_WORD what was",
                "ru | Ask your child first. | Спросите сначала ребёнка, your child. | FOREIGN_WORD your child"
            })
    void mistakes_are_found(String into, String source, String target, String found) {
        assertThat(look(into, source, target)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Children listen best while nothing has happened yet. | Los niños escuchan mejor cuando todavía no ha pasado nada.",
                "es | Tell me about it, Ada said on Monday. | Cuéntamelo, dijo Ada el lunes.",
                "es | Online safety starts at home, says NCMEC. | La seguridad en línea empieza en casa, dice NCMEC.",
                "fr | Don't be cross: today's apps change quickly. | Ne te fâche pas : les applis d'aujourd'hui changent vite.",
                "fr | What would you do if a stranger wrote? | Que ferais-tu si quelqu'un d'inconnu t'écrivait ?",
                "pt | Where does the phone sleep? | Onde o telefone dorme?",
                "nl | The family agreement hangs on the kitchen door. | De gezinsafspraken hangen aan de keukendeur.",
                "pl | Ask what was funny today, not what was forbidden. | Zapytaj, co było dziś zabawne, a nie co było zakazane.",
                "ru | Worried? Call us day and night. | Волнуетесь? Звоните нам днём и ночью.",
                "de | Where does the phone sleep? | Wo schläft das Handy?",
                "ar | Talk early. | تحدث مبكرا.",
                "sv | The children and the parents decide together. | Barnen och föräldrarna bestämmer tillsammans."
            })
    void good_translations_are_left_alone(String into, String source, String target) {
        assertThat(look(into, source, target)).isEmpty();
    }

    private static List<String> look(String into, String source, String target) {
        List<String> found = new ArrayList<>();
        RULE.look(new Pair(side("en", source), side(into, target)), finding -> {
            String place = finding.target() == null ? "" : finding.target().in(target);
            found.add(finding.check().name() + " " + place);
        });
        return found;
    }

    private static Side side(String locale, String text) {
        return new Side(LocaleTag.of(locale), new Segment("p1", Kind.PARAGRAPH, text, "", TextNode.valueOf(text)));
    }
}
