package org.heraldcms.deploy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.markdown.MarkdownArticle;

/** The articles that come along, in English and Spanish; the texts are Markdown files beside this code. */
public enum SampleArticle {
    /** Talking with your child about phones. */
    PHONES("phones"),
    /** Voice chat in games, in ten minutes. */
    GAMES("games");

    private final String file;

    SampleArticle(String file) {
        this.file = file;
    }

    /** The text in a locale, {@code en} or {@code es}. */
    public Draft in(String locale) {
        String name = "/demo/" + locale + "/" + file + ".md";
        try (InputStream text = Objects.requireNonNull(SampleArticle.class.getResourceAsStream(name), name)) {
            String markdown = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return MarkdownArticle.parse(markdown, URI.create("https://www.safeharbour.example/"))
                    .draft();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
