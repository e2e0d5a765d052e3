package org.heraldcms.core.content.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that carry text. */
final class TextBlockParser {

    static final int LONGEST_ALT = 1000;
    /** The title and the summary are segments beside the body and have these ids. */
    private static final Pattern ID = Pattern.compile("(?!(title|summary)$)[A-Za-z0-9_-]{1,64}");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+#._-]{0,39}");

    private final Problems problems;
    private final LineParser lines;

    TextBlockParser(Problems problems) {
        this.problems = problems;
        this.lines = new LineParser(problems);
    }

    @Nullable
    TextBlock block(String type, JsonNode node, String pointer, Attributes attributes) {
        String id = id(attributes);
        return switch (type) {
            case "paragraph" -> {
                attributes.only(Set.of("id"));
                yield new Paragraph(id, lines.line(node.path("content"), pointer + "/content"));
            }
            case "heading" -> {
                int level = level(attributes.only(Set.of("id", "level")));
                yield new Heading(id, level, lines.line(node.path("content"), pointer + "/content"));
            }
            case "codeBlock" -> {
                String language = language(attributes.only(Set.of("id", "language", "params")));
                yield new CodeBlock(id, language, lines.plain(node.path("content"), pointer + "/content"));
            }
            default -> {
                if (!node.path("content").isEmpty()) {
                    problems.invalid(pointer + "/content", "An image has no content.");
                }
                yield image(id, attributes.only(Set.of("id", "src", "alt", "title", "decorative")));
            }
        };
    }

    private static String id(Attributes attributes) {
        String id = attributes.text("id", 64);
        if (id == null) {
            return "";
        }
        if (!ID.matcher(id).matches()) {
            attributes.fault(
                    "id",
                    "An id has 1 to 64 letters a to z, digits, - or _, and is neither \"title\" nor \"summary\".");
        }
        return id;
    }

    private static int level(Attributes attributes) {
        if (!attributes.has("level")) {
            attributes.fault("level", "A heading has a level from 2 to 4.");
        }
        return attributes.number("level", 2, 4, 2);
    }

    private static @Nullable String language(Attributes attributes) {
        String language = attributes.text(attributes.has("params") ? "params" : "language", 40);
        if (language == null || language.isEmpty()) {
            return null;
        }
        return LANGUAGE.matcher(language).matches()
                ? language
                : attributes.fault("language", "A language has up to 40 letters, digits, +, #, ., _ or -.");
    }

    private static @Nullable Image image(String id, Attributes attributes) {
        String src = attributes.address("src", "An image has an address.", Address::faultOfImage);
        String alt = alt(attributes);
        String title = attributes.title();
        return src == null || alt == null ? null : new Image(id, src, alt, title);
    }

    private static @Nullable String alt(Attributes attributes) {
        boolean decorative = attributes.flag("decorative");
        String alt = attributes.has("alt") ? attributes.text("alt", LONGEST_ALT) : "";
        if (alt == null || alt.isBlank() == decorative) {
            return decorative ? "" : alt;
        }
        return attributes.fault(
                "alt",
                decorative
                        ? "A decorative image has an empty alternative text."
                        : "Describe the image for those who do not see it, or say that it is decorative: true.");
    }
}
