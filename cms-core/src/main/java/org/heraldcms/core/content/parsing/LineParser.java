package org.heraldcms.core.content.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.Fact;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the lines of a paragraph or heading. */
final class LineParser {

    private static final Map<String, String> ALIASES =
            Map.of("hard_break", "hardBreak", "strong", "bold", "em", "italic");
    private static final Set<String> INLINE = Set.of("text", "hardBreak", "fact");
    private static final Set<String> TEXT_MEMBERS = Set.of("type", "text", "marks");
    private static final Set<String> BREAK_MEMBERS = Set.of("type", "marks", "attrs");
    private static final Set<String> FACT_MEMBERS = Set.of("type", "attrs", "marks");
    /** What is shown of a figure comes from the figure, never from the text that refers to it. */
    private static final Set<String> FACT_ATTRIBUTES = Set.of("key", "text", "version");

    private static final Pattern FACT_KEY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_FACT_KEY = 60;
    private static final Set<String> MARK_MEMBERS = Set.of("type", "attrs");

    private final Problems problems;

    LineParser(Problems problems) {
        this.problems = problems;
    }

    static boolean isInline(String sent) {
        return INLINE.contains(ALIASES.getOrDefault(sent, sent));
    }

    /** The inline nodes of an array; a missing or null one is an empty line. */
    List<Inline> line(JsonNode array, String pointer) {
        List<Inline> line = new ArrayList<>(array.size());
        if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
            problems.invalid(pointer, "Content is an array of nodes.");
            return line;
        }
        for (int i = 0; i < array.size(); i++) {
            Inline inline = inline(array.get(i), Problems.step(pointer, i));
            if (inline != null) {
                line.add(inline);
            }
        }
        return line;
    }

    /** The characters of an array of text nodes without marks, as code has them. */
    String plain(JsonNode array, String pointer) {
        StringBuilder text = new StringBuilder();
        List<Inline> line = line(array, pointer);
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i) instanceof Text run && run.marks().isEmpty()) {
                text.append(run.text());
            } else {
                problems.invalid(Problems.step(pointer, i), "Only text without marks can stand here.");
            }
        }
        return text.toString();
    }

    private @Nullable Inline inline(JsonNode node, String pointer) {
        String sent = node.path("type").asText();
        return switch (ALIASES.getOrDefault(sent, sent)) {
            case "text" -> text(node, pointer);
            case "hardBreak" -> hardBreak(node, pointer);
            case "fact" -> fact(node, pointer);
            default -> {
                problems.invalid(
                        pointer + "/type",
                        BlockParser.isBlock(sent)
                                ? "A block (" + sent + ") cannot stand within a line of text."
                                : "There is no node " + Problems.quoted(sent) + ".");
                yield null;
            }
        };
    }

    private Inline hardBreak(JsonNode node, String pointer) {
        Attributes.members(node, BREAK_MEMBERS, pointer, problems);
        Attributes.of(node, pointer, problems).only(Set.of());
        // Checked and dropped: editors mark a break within bold text bold, but it has no characters that could be.
        marks(node.path("marks"), pointer + "/marks");
        return new HardBreak();
    }

    private @Nullable Inline fact(JsonNode node, String pointer) {
        Attributes.members(node, FACT_MEMBERS, pointer, problems);
        Attributes attributes = Attributes.of(node, pointer, problems).only(FACT_ATTRIBUTES);
        String key = attributes.required("key", LONGEST_FACT_KEY, "A figure is named by its key.");
        List<Mark> marks = marks(node.path("marks"), pointer + "/marks");
        if (key != null && !FACT_KEY.matcher(key).matches()) {
            key = attributes.fault("key", "A key has lower-case letters a to z or digits, joined by single hyphens.");
        }
        return key == null ? null : new Fact(key, marks, null);
    }

    private @Nullable Inline text(JsonNode node, String pointer) {
        Attributes.members(node, TEXT_MEMBERS, pointer, problems);
        JsonNode text = node.path("text");
        if (!text.isTextual()) {
            problems.invalid(pointer + "/text", "A text node has a text.");
            return null;
        }
        List<Mark> marks = marks(node.path("marks"), pointer + "/marks");
        boolean clean = Characters.check(text.textValue(), pointer + "/text", problems);
        return clean ? new Text(text.textValue(), marks) : null;
    }

    @CanIgnoreReturnValue
    private List<Mark> marks(JsonNode array, String pointer) {
        List<Mark> marks = new ArrayList<>(array.size());
        if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
            problems.invalid(pointer, "Marks are an array.");
            return marks;
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            Mark mark = mark(array.get(i), Problems.step(pointer, i));
            if (mark != null && !seen.add(mark.rank())) {
                problems.invalid(Problems.step(pointer, i), "A text has a mark of each type once.");
            } else if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private @Nullable Mark mark(JsonNode mark, String pointer) {
        Attributes.members(mark, MARK_MEMBERS, pointer, problems);
        Attributes attributes = Attributes.of(mark, pointer, problems);
        String sent = mark.path("type").asText();
        return switch (ALIASES.getOrDefault(sent, sent)) {
            case "bold" -> bare(attributes, new Mark.Bold());
            case "italic" -> bare(attributes, new Mark.Italic());
            case "code" -> bare(attributes, new Mark.Code());
            case "link" -> link(attributes.only(Set.of("href", "title")));
            case "language" -> language(attributes.only(Set.of("lang")));
            default -> {
                problems.invalid(pointer + "/type", "There is no mark " + Problems.quoted(sent) + ".");
                yield null;
            }
        };
    }

    private static Mark bare(Attributes attributes, Mark mark) {
        attributes.only(Set.of());
        return mark;
    }

    private static @Nullable Mark link(Attributes attributes) {
        String href = attributes.address("href", "A link has an address.", Address::faultOfLink);
        String title = attributes.title();
        return href == null ? null : new Mark.Link(href, title);
    }

    private @Nullable Mark language(Attributes attributes) {
        String lang = attributes.required("lang", 100, "A language mark names its language.");
        try {
            return lang == null ? null : new Mark.Language(LocaleTag.of(lang, attributes.at("lang")));
        } catch (HeraldException unknown) {
            unknown.violations().forEach(it -> problems.invalid(it.pointer(), it.detail()));
            return null;
        }
    }
}
