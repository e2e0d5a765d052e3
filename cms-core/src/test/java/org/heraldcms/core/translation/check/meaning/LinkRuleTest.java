package org.heraldcms.core.translation.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the links of a translation lead. */
class LinkRuleTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            [a](https://x.example/p)                            | [a](https://x.example/p)
            [a](https://x.example/p)                            | [a](http://www.x.example/p/)
            [a](https://x.example/en/p)                         | [a](https://x.example/es/p)
            [a](https://x.example/p)                            | [a](https://x.example/es/p)
            [a](https://x.example/en-US/p)                      | [a](https://x.example/es-mx/p)
            [a](https://en.x.example/p)                         | [a](https://es.x.example/p)
            [a](https://x.example/p?hl=en&q=1)                  | [a](https://x.example/p?q=1&hl=es)
            [a](https://x.example/p.en.html)                    | [a](https://x.example/p.es.html)
            [a](https://x.example/p#top)                        | [a](https://x.example/p#arriba)
            [a](/help) and [b](/games)                          | [b](/games) y [a](/help)
            [a](#signs)                                         | [a](#senales)
            [a **b**](https://x.example/p)                      | [a](https://x.example/p)
            """)
    void the_same_page(String text, String translated) {
        assertThat(Found.in("en", text, "es", translated)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            [a](https://x.example/p)                   | [a](https://x.example/q)                    | block link changed
            [a](https://x.example/p)                   | [a](https://y.example/p)                    | block link changed
            [a](https://x.example/p?id=1)              | [a](https://x.example/p?id=2)               | block link changed
            [a](https://x.example/p)                   | a                                           | block link missing
            a                                          | [a](https://x.example/p)                    | block link extra
            [a](https://x.example/en/p)                | [a](https://x.example/fr/p)                 | block link language
            [a](https://en.x.example/wiki/Phone)       | [a](https://es.x.example/wiki/Tel%C3%A9fono) | warn link translated
            [a](/p) and [again](/p)                    | [a](/p)                                     | warn link fewer
            [a](/p)                                    | [a](/p) y [otra vez](/p)                    | warn link more
            [a](https://x.example/p)                   | https://x.example/p                         | warn link unlinked
            """)
    void not_the_same_page(String text, String translated, String finding) {
        assertThat(Found.in("en", text, "es", translated)).containsExactly(finding);
    }
}
