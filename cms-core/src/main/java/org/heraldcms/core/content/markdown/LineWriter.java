package org.heraldcms.core.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.LineVisitor;
import org.heraldcms.core.content.body.Mark;

/** Writes the lines of a paragraph, a heading or a cell. */
final class LineWriter implements LineVisitor {

    private final List<Token> tokens = new ArrayList<>();
    private final boolean inCell;
    private boolean isCode;

    private LineWriter(boolean inCell) {
        this.inCell = inCell;
    }

    /** A line each; all but the last end with a hard break. */
    static List<String> paragraph(List<Inline> content) {
        List<String> lines = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof HardBreak) {
                lines.add(line(line, false));
                line.clear();
            } else {
                line.add(inline);
            }
        }
        lines.add(line(line, false));
        // A break before or behind all text breaks nothing, and an empty line would end the paragraph.
        lines.removeIf(String::isEmpty);
        for (int i = 0; i < lines.size() - 1; i++) {
            lines.set(i, lines.get(i) + '\\');
        }
        return lines;
    }

    /** On one line, since a cell has no other. */
    static String cell(List<Inline> content) {
        return line(withoutBreaks(content), true);
    }

    /** On one line, too; a number sign at its end would be taken for the heading's own. */
    static String heading(List<Inline> content) {
        String line = line(withoutBreaks(content), false);
        return line.endsWith("#") && !line.endsWith("\\#") ? line.substring(0, line.length() - 1) + "\\#" : line;
    }

    static String image(Image image) {
        return "![" + Escapes.text(Escapes.onOneLine(image.alt())) + ']' + Escapes.target(image.src(), image.title());
    }

    private static List<Inline> withoutBreaks(List<Inline> content) {
        return content.stream()
                .map(inline -> inline instanceof HardBreak ? new Text(" ") : inline)
                .toList();
    }

    private static String line(List<Inline> content, boolean inCell) {
        LineWriter writer = new LineWriter(inCell);
        Inline.walk(Spacing.of(content), writer);
        return Emphasis.written(writer.tokens);
    }

    @Override
    public void open(Mark mark) {
        switch (mark) {
            case Mark.Link it -> tokens.add(Token.raw("["));
            case Mark.Bold it -> tokens.add(Token.opening("**"));
            case Mark.Italic it -> tokens.add(Token.opening("_"));
            case Mark.Code it -> isCode = true;
            case Mark.Language it -> {}
        }
    }

    @Override
    public void words(String text) {
        if (isCode) {
            tokens.add(Token.raw(inCell ? Escapes.codeInCell(text) : Escapes.code(text)));
        } else {
            tokens.add(Token.text(text));
        }
    }

    @Override
    public void fact(Inline.Fact fact) {
        words(fact.text());
    }

    @Override
    public void lineBreak() {
        words(" ");
    }

    @Override
    public void close(Mark mark) {
        switch (mark) {
            case Mark.Link link -> tokens.add(Token.raw("]" + Escapes.target(link.href(), link.title())));
            case Mark.Bold it -> tokens.add(Token.closing("**"));
            case Mark.Italic it -> tokens.add(Token.closing("_"));
            case Mark.Code it -> isCode = false;
            case Mark.Language it -> {}
        }
    }
}
