package org.heraldcms.web.delivery.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final Rendering ARTICLE = Rendering.of(Documents.tree("""
            {"body":{"content":[{"attrs":{"id":"a"},"content":[{"text":"¿Listos? *Sí*","type":"text"}],"type":"paragraph"}],
              "type":"doc"},
             "canonicalUrl":"https://faro.example/es/hablar?a=1&b=2","dir":"ltr","html":"<p>¿Listos? *Sí*</p>",
             "locale":"es","summary":"Antes <del> primer móvil","text":"¿Listos? *Sí*","title":"Hablar \\"ya\\" & bien"}
            """.getBytes(UTF_8)));

    @Test
    void as_html_it_is_a_page_in_its_language() {
        assertThat(new String(ARTICLE.html(), UTF_8)).isEqualTo("""
                <!DOCTYPE html>
                <html lang="es" dir="ltr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Hablar &quot;ya&quot; &amp; bien</title>
                <meta name="description" content="Antes &lt;del&gt; primer móvil">
                <base href="https://faro.example/es/hablar?a=1&amp;b=2">
                <link rel="canonical" href="https://faro.example/es/hablar?a=1&amp;b=2">
                </head>
                <body>
                <main>
                <article>
                <h1>Hablar &quot;ya&quot; &amp; bien</h1>
                <p>Antes &lt;del&gt; primer móvil</p>
                <p>¿Listos? *Sí*</p>
                </article>
                </main>
                </body>
                </html>
                """);
    }

    @Test
    void as_text_it_is_what_was_stored() {
        assertThat(new String(ARTICLE.text(), UTF_8))
                .isEqualTo("Hablar \"ya\" & bien\n\nAntes <del> primer móvil\n\n¿Listos? *Sí*\n");
    }

    @Test
    void as_markdown_its_signs_are_words() {
        assertThat(new String(ARTICLE.markdown(), UTF_8))
                .isEqualTo("# Hablar \"ya\" \\& bien\n\nAntes \\<del> primer móvil\n\n¿Listos? \\*Sí\\*\n");
    }

    @Test
    void what_the_site_sets_beside_the_text_stands_in_every_form() {
        Rendering shaped = Rendering.of(Documents.tree("""
                {"body":{"content":[],"type":"doc"},"callToAction":{"text":"Llame al *600*","url":"tel:600"},
                 "canonicalUrl":"https://faro.example/es/hablar","dir":"ltr","html":"","locale":"es",
                 "resources":[{"title":"Más & mejor","url":"https://faro.example/mas?a=1&b=2"}],
                 "summary":"","text":"","title":"Hablar"}
                """.getBytes(UTF_8)));
        assertThat(new String(shaped.html(), UTF_8))
                .contains(
                        "<aside><p><a href=\"tel:600\">Llame al *600*</a></p>"
                                + "<ul><li><a href=\"https://faro.example/mas?a=1&amp;b=2\">Más &amp; mejor</a></li></ul></aside>");
        assertThat(new String(shaped.text(), UTF_8))
                .contains("Llame al *600*: tel:600", "Más & mejor: https://faro.example/mas?a=1&b=2");
        assertThat(new String(shaped.markdown(), UTF_8))
                .contains("[Llame al \\*600\\*](tel:600)", "mejor](https://faro.example/mas?a=1&b=2)");
    }
}
