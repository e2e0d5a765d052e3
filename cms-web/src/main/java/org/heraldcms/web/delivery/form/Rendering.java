package org.heraldcms.web.delivery.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.content.markdown.Markdown;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.shape.ShapeContent;

/**
 * Writes an edition out for those who want no JSON: title, summary, body, and what the site sets beside it; in each form
 * the whole of it.
 */
public final class Rendering {

    private final JsonNode document;

    private Rendering(JsonNode document) {
        this.document = document;
    }

    /** That of an edition. */
    public static Rendering of(Published published) {
        return of(Documents.tree(published.document()));
    }

    /** That of a document. */
    public static Rendering of(JsonNode document) {
        return new Rendering(document);
    }

    /** A page of its own, in its language and direction, without scripts or styles. */
    byte[] html() {
        String summary = said("summary");
        String title = escaped(said("title"));
        String page = escaped(said("canonicalUrl"));
        return utf8(List.of(
                "<!DOCTYPE html>",
                "<html lang=\"" + escaped(said("locale")) + "\" dir=\"" + escaped(said("dir")) + "\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width\">",
                "<title>" + title + "</title>",
                summary.isEmpty() ? "" : "<meta name=\"description\" content=\"" + escaped(summary) + "\">",
                // Paths in the text are those of the site.
                "<base href=\"" + page + "\">",
                "<link rel=\"canonical\" href=\"" + page + "\">",
                "</head>",
                "<body>",
                "<main>",
                "<article>",
                "<h1>" + title + "</h1>",
                summary.isEmpty() ? "" : "<p>" + escaped(summary) + "</p>",
                said("html"),
                ShapeContent.of(document).html(),
                "</article>",
                "</main>",
                "</body>",
                "</html>"));
    }

    byte[] text() {
        String text = said("text") + ShapeContent.of(document).text();
        return utf8(List.of(List.of(said("title"), said("summary"), text).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"))));
    }

    /** As CommonMark, with tables in GitHub's dialect. */
    public byte[] markdown() {
        ObjectNode body = document.path("body").deepCopy();
        ShapeContent.of(document).blocks().forEach(body.withArray("content")::add);
        return new Markdown(said("title"), said("summary"), Markdown.published(body))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private String said(String member) {
        return document.path(member).asText();
    }

    private static byte[] utf8(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
