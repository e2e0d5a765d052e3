package org.heraldcms.core.translation.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.glossary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code, stress, placeholders, markup and terms of a translation. */
class MarksAndTermsTest {

    private static final Term GROOMING =
            new Term(Term.Rule.TRANSLATE, "grooming", List.of("acoso", "ciberacoso"), false, "");
    private static final Term SERVICE = new Term(Term.Rule.KEEP, "Harbour Line", List.of(), true, "");
    private static final Term SLUR =
            new Term(Term.Rule.FORBID, "minusválido", List.of("persona con discapacidad"), false, "");

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Type `ls -l` here.            | Escribe `ls -l` aquí.           |
            Type `ls -l` here.            | Escribe ls -l aquí.             | warn inline_code unmarked
            Type `ls -l` here.            | Escribe aquí.                   | block inline_code missing
            Type `ls -l` here.            | Escribe `ls -a` aquí.           | block inline_code changed
            Write `Fix the typo` there.   | Escribe `Corrige la errata` ahí. | warn inline_code changed
            Read `a` and `b`.             | Lee `b` y `a`.                  |
            **Stop** now.                 | **Para** ahora.                 |
            **Stop** now.                 | Para ahora.                     | warn inline_code bold
            *Stop* now.                   | Para ahora.                     | warn inline_code italic
            Stop now.                     | **Para** ahora.                 |
            Say {fr:bonjour} to her.      | Dile {fr:bonjour}.              |
            Say {fr:bonjour} to her.      | Dile bonjour.                   | warn inline_code language
            Say {es:hola} to her.         | Dile hola.                      |
            Hello {name}.                 | Hola, {name}.                   |
            Hello {name}.                 | Hola, {nombre}.                 | block placeholder changed
            Hello {name}.                 | Hola.                           | block placeholder missing
            Hello.                        | Hola, %s.                       | block placeholder extra
            {{a}} ${b} %1$s <x/> %@       | %@ <x/> %1$s ${b} {{a}}         |
            50% discount, 20 %            | 50% de descuento, 20 %          |
            Hello.                        | Hola <b>tú</b>.                 | block unsafe_markup; block unsafe_markup
            Use `<b>` here.               | Usa `<b>` aquí.                 |
            Hello.                        | Hola &nbsp; tú.                 | block unsafe_markup
            Hello.                        | Hola <script>alert(1)</script>  | block unsafe_markup; block unsafe_markup; warn number extra
            a < b and c > d               | a < b y c > d                   |
            """)
    void marks(String text, String translated, String findings) {
        List<String> expected = findings == null ? List.of() : List.of(findings.split("; "));
        assertThat(Found.in("en", text, "es", translated)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_end_of_a_line_is_missed() {
        assertThat(Found.in("en", "Safe Harbour\nQuay 1", "es", "Safe Harbour, Quay 1"))
                .containsExactly("warn inline_code breaks");
        assertThat(Found.in("en", "Safe Harbour\nQuay 1", "es", "Safe Harbour\nQuay 1"))
                .isEmpty();
    }

    @Test
    void terms_are_translated_kept_and_avoided() {
        assertThat(Found.in("en", "Signs of grooming", "es", "Señales de acoso", GROOMING))
                .isEmpty();
        assertThat(Found.in("en", "Signs of grooming", "es", "Señales de ciberacoso", GROOMING))
                .isEmpty();
        assertThat(Found.in("en", "Signs of grooming", "es", "Señales de cortejo", GROOMING))
                .containsExactly("warn glossary translate");
        assertThat(Found.in("en", "Call Harbour Line", "es", "Llama a Harbour Line", SERVICE))
                .isEmpty();
        assertThat(Found.in("en", "Call Harbour Line", "es", "Llama a la Línea Puerto", SERVICE))
                .containsExactly("warn glossary keep");
        assertThat(Found.in("en", "A disabled child", "es", "Un niño minusválido", SLUR))
                .containsExactly("block forbidden_term");
        assertThat(Found.in("es", "Un niño minusválido", SLUR)).containsExactly("block forbidden_term");
    }

    @Test
    void what_to_say_instead_is_suggested() {
        Finding finding = Found.findings("en", "A disabled child", "es", "Un niño minusválido", SLUR)
                .getFirst();
        assertThat(finding.suggestions()).containsExactly("persona con discapacidad");
    }
}
