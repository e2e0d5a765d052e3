package org.heraldcms.deploy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The articles that come along, in English and Spanish; the texts are Markdown files beside this code, which Herald
 * itself reads ({@link Newsroom#sample}).
 */
public enum SampleArticle {
    /** Talking with your child about phones. */
    PHONES("phones"),
    /** Voice chat in games, in ten minutes. */
    GAMES("games");

    private final String file;

    SampleArticle(String file) {
        this.file = file;
    }

    /** The Markdown in a locale, {@code en} or {@code es}. */
    String markdown(String locale) {
        String name = "/demo/" + locale + "/" + file + ".md";
        try (InputStream text = Objects.requireNonNull(SampleArticle.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
