package org.heraldcms.core.translation.check.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are the same in two languages, and which are not. */
class BalanceTest {

    @ParameterizedTest(name = "{0} {1} = {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en    | 1,234.5                                     | es    | 1.234,5
            en    | 1,234.5                                     | es-ES | 1 234,5
            en    | 1,234.5                                     | es-MX | 1,234.5
            en    | 1,234.5                                     | es    | 1,234.5
            en    | 1,234.5                                     | fr    | 1 234,5
            en    | 1,234.5                                     | de    | 1.234,5
            en    | 1,234.5                                     | de-CH | 1’234.5
            en    | 1,234.5                                     | pt    | 1.234,5
            en    | 1,234.5                                     | it    | 1.234,5
            en    | 1,234.5                                     | nl    | 1.234,5
            en    | 1,234.5                                     | ru    | 1 234,5
            en    | 1,234.5                                     | ar    | ١٬٢٣٤٫٥
            en    | 1,234.5                                     | hi    | १,२३४.५
            en    | 1,234.5                                     | ja    | 1,234.5
            en    | 1,234.5                                     | ja    | １,２３４.５
            en-IN | 12,34,567 people                            | en    | 1,234,567 people
            en    | 1,234,567                                   | hi    | १२,३४,५६७
            en    | 3,000 families                              | es    | 3.000 familias
            en    | 3,000 families                              | es    | 3000 familias
            en    | 3,000 families                              | es    | 3,000 familias
            en    | 3,000 families                              | es    | 3 000 familias
            en    | 3,000 families                              | es-US | 3,000 familias
            en    | 100,000 visits                              | fr    | 100 000 visites
            en    | 1500 and 1.5                                | es    | 1.500 y 1,5
            en    | 1.5 and 1500                                | es    | 1.500 y 1,5
            en    | Java 1.8                                    | de-DE | Java 1.8
            en    | version 2.10.3                              | es    | la versión 2.10.3
            en    | 96% of them                                 | es    | el 96 % de ellos
            en    | 96% of them                                 | es    | el 96 por ciento
            en    | 96 percent of them                          | de    | 96 % davon
            en    | 96%                                         | fr    | 96 pour cent
            en    | 96%                                         | ru    | 96 процентов
            en    | 96%                                         | ar    | ٩٦٪
            en    | 96%                                         | ja    | 96パーセント
            en    | 96%                                         | tr    | %96
            en    | between 5 and 10%                           | es    | entre el 5 % y el 10 %
            en    | about 50% of them                           | es    | cerca de la mitad
            en    | 100% sure                                   | de    | völlig sicher
            en    | 1.5 million children                        | es    | 1,5 millones de menores
            en    | 1.5 million children                        | es    | 1.500.000 menores
            en    | 1.5 million children                        | de    | 1,5 Mio. Kinder
            en    | 3 billion                                   | de    | 3 Milliarden
            en    | 3 billion                                   | es    | 3000 millones
            en    | 3 billion                                   | es    | 3 mil millones
            en    | 3 billion                                   | fr    | 3 milliards
            en    | 3 million                                   | ja    | 300万
            en    | 10 million                                  | hi    | 1 करोड़
            en    | 20 million                                  | ar    | 20 مليون
            en    | 5 million                                   | ru    | 5 миллионов
            en    | 10K stars                                   | es    | 10.000 estrellas
            en    | 40k stars                                   | es    | 40 mil estrellas
            en    | 2 million                                   | en    | two million
            en    | $100,000                                    | es    | 100 000 $
            en    | $100,000                                    | es    | 100.000 dólares
            en    | $100,000                                    | de    | 100.000 US-Dollar
            en    | $1.5 million                                | fr    | 1,5 million de dollars
            en    | €5                                          | fr    | 5 €
            en    | £20                                         | es    | 20 libras esterlinas
            en    | Published 08/20/2024                        | es    | Publicado el 20/08/2024
            en    | Published 08/20/2024                        | es    | Publicado el 20 de agosto de 2024
            en    | August 20, 2024                             | es    | 20 de agosto de 2024
            en    | August 20, 2024                             | de    | 20. August 2024
            en    | August 20th, 2024                           | fr    | 20 août 2024
            en    | Aug. 20, 2024                               | it    | 20 agosto 2024
            en    | 20 August 2024                              | pt    | 20 de agosto de 2024
            en    | August 20, 2024                             | nl    | 20 augustus 2024
            en    | August 20, 2024                             | ru    | 20 августа 2024 г.
            en    | August 20, 2024                             | pl    | 20 sierpnia 2024 r.
            en    | August 20, 2024                             | ja    | 2024年8月20日
            en    | August 20, 2024                             | ko    | 2024년 8월 20일
            en    | August 20, 2024                             | ar    | ٢٠ أغسطس ٢٠٢٤
            en    | August 20, 2024                             | hi    | 20 अगस्त 2024
            en    | August 20, 2024                             | en    | 2024-08-20
            en    | August 20, 2024                             | de    | 20.08.2024
            en    | August 20, 2024                             | de    | 20. 8. 2024
            en    | August 20                                   | es    | el 20 de agosto
            en    | August 2024                                 | es    | agosto de 2024
            en    | August 2024                                 | es    | agosto del año 2024
            en    | January 1, 2024                             | es    | el primero de enero de 2024
            en    | January 1st                                 | fr    | le 1er janvier
            en    | 5/8/2024                                    | es    | 5/8/2024
            en    | 5/8/2024                                    | es    | 8/5/2024
            en-US | 5/8/2024                                    | es-ES | 8/5/2024
            en    | August 20–22, 2024                          | de    | 20. bis 22. August 2024
            en    | in 2023, 7% reported                        | es    | en 2023, el 7 % informó
            en    | from 8 a.m. to 10 p.m.                      | es    | de 8 a 22 horas
            en    | from 8 a.m. to 10 p.m.                      | de    | von 8 bis 22 Uhr
            en    | from 8 a.m. to 10 p.m.                      | fr    | de 8 h à 22 h
            en    | from 8 a.m. to 10 p.m.                      | es    | de 8 de la mañana a 10 de la noche
            en    | at 5:30 p.m.                                | de    | um 17.30 Uhr
            en    | at 5:30 pm                                  | fr    | à 17 h 30
            en    | at 5:30 pm                                  | fr    | à 17h30
            en    | at 5:30 PM                                  | es    | a las 5:30 p. m.
            en    | at 8 in the evening                         | de    | um 20 Uhr
            en    | 8–10 p.m.                                   | de    | 20–22 Uhr
            en    | at 8 p.m.                                   | ja    | 午後8時
            en    | at 8:30                                     | ja    | 8時30分
            en    | 12 a.m.                                     | de    | 0 Uhr
            en    | open 24/7                                   | de    | rund um die Uhr erreichbar
            en    | open 24/7                                   | es    | las 24 horas, los 7 días
            en    | roughly 1 in 10 minors                      | es    | uno de cada 10 menores
            en    | roughly 1 in 10 minors                      | es    | uno de cada diez menores
            en    | one in ten                                  | es    | 1 de cada 10
            en    | nine topics                                 | es    | 9 temas
            en    | 9 topics                                    | de    | neun Themen
            en    | 3 rules                                     | ru    | три правила
            en    | with 3 rules                                | ru    | с тремя правилами
            en    | the 21st century                            | es    | el siglo XXI
            en    | the 3rd time                                | es    | la tercera vez
            en    | the 3rd time                                | es    | la 3.ª vez
            en    | the 2nd edition                             | de    | die 2. Auflage
            en    | the 2nd edition                             | de    | die zweite Auflage
            en    | the 1990s                                   | es    | los años 90
            en    | the 1990s                                   | de    | die 1990er
            en    | the ’90s                                    | fr    | les années 1990
            en    | a 12-year-old                               | es    | una niña de 12 años
            en    | under-18s                                   | es    | menores de 18 años
            en    | children aged 8-12                          | es    | niñas y niños de 8 a 12 años
            en    | a dozen apps                                | es    | 12 aplicaciones
            en    | twice                                       | es    | 2 veces
            en    | half an hour                                | es    | 30 minutos, media hora
            en    | ½ cup                                       | es    | 0,5 tazas
            en    | 1/2 cup                                     | es    | media taza
            en    | 3/4 of them                                 | es    | 3/4 de ellas
            en    | 1 year                                      | es    | un año
            en    | per year                                    | es    | 1 vez al año
            en    | COVID-19                                    | es    | la covid
            en    | B2B and 3D                                  | es    | comercio entre empresas
            en    | 1. Healthy relationships                    | es    | Relaciones saludables
            en    | 1. Healthy relationships                    | es    | 1) Relaciones saludables
            en    | 10km away                                   | es    | a 10 km
            en    | ages 8, 9, 10                               | es    | 8, 9 y 10 años
            ja    | 10人に1人                                    | en    | one in ten
            ja    | 3つのルール                                  | en    | three rules
            """)
    void the_same(String language, String text, String otherLanguage, String otherText) {
        assertThat(between(language, text, otherLanguage, otherText)).isEmpty();
        assertThat(between(otherLanguage, otherText, language, text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} ≠ {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en    | a 300% increase             | es    | un aumento del 30 %           | CHANGED
            en    | a 300% increase             | es    | un gran aumento               | MISSING
            en    | 7% of minors                | es    | 7 menores                     | PERCENT
            en    | 7 minors                    | es    | el 7 % de menores             | PERCENT
            en    | 95% of children             | es    | el 59 % de menores            | CHANGED
            en    | 40,000 projects             | de    | 40,000 Projekte               | CHANGED
            en    | 40,000 projects             | es-ES | 40,000 proyectos              | CHANGED
            en    | 40,000 projects             | es-MX | 40.000 proyectos              | CHANGED
            en    | 3 billion                   | es    | 3 billones                    | CHANGED
            en    | 3 million                   | es    | 3 mil                         | CHANGED
            en    | 3 million                   | ja    | 30万                          | CHANGED
            en    | August 20, 2024             | es    | 21 de agosto de 2024          | CHANGED
            en    | August 20, 2024             | es    | 20 de septiembre de 2024      | CHANGED
            en    | August 20, 2024             | es    | 20 de agosto de 2023          | CHANGED
            en-US | 5/8/2024                    | es-ES | 5/8/2024                      | CHANGED
            en    | 08/20/2024                  | de    | 20.09.2024                    | CHANGED
            en    | at 5 p.m.                   | es    | a las 6 de la tarde           | CHANGED
            en    | at 5 p.m.                   | de    | um 17:30 Uhr                  | CHANGED
            en    | $50                         | es    | 50 €                          | CURRENCY
            en    | in 2023                     | es    | en 2024                       | CHANGED
            en    | Ages are 8 and 10.          | es    | Son 8 años.                   | MISSING
            en    | It is free.                 | es    | Cuesta 15 al mes.             | EXTRA
            en    | one in ten                  | es    | 1 de cada 20                  | EXTRA
            en    | 20% today                   | ar    | ٢٥٪ اليوم                     | CHANGED
            en    | 12 apps                     | hi    | १३ ऐप                          | CHANGED
            en    | 12 apps                     | ru    | 13 приложений                 | CHANGED
            en    | 2.5 hours                   | pt    | 25 horas                      | CHANGED
            """)
    void not_the_same(String language, String text, String otherLanguage, String otherText, Difference.Kind kind) {
        assertThat(between(language, text, otherLanguage, otherText))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(kind);
                    assertThat(difference.grave()).isTrue();
                });
    }

    @ParameterizedTest(name = "{0} {1} ~ {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | at 5 p.m.       | es | a las 5              | HALF_OF_DAY
            en | It costs $5     | es | Cuesta 5             | CURRENCY
            ru | через 1 час     | ru | через час            | MISSING
            """)
    void perhaps_the_same(String language, String text, String otherLanguage, String otherText, Difference.Kind kind) {
        assertThat(between(language, text, otherLanguage, otherText))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(kind);
                    assertThat(difference.grave()).isFalse();
                });
    }

    private static List<Difference> between(String language, String text, String otherLanguage, String otherText) {
        return Balance.between(quantities(language, text), quantities(otherLanguage, otherText));
    }

    private static Quantities quantities(String language, String text) {
        return Quantities.in(text, LocaleTag.of(language), List.<Span>of());
    }
}
