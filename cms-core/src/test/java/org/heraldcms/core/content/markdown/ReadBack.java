package org.heraldcms.core.content.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.heraldcms.core.content.markdown.Meaning.Characters;
import org.jspecify.annotations.Nullable;

/** What an independent reader of CommonMark finds in Markdown, in the words of {@link Meaning}. */
final class ReadBack {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private ReadBack() {}

    static String of(String markdown) {
        return blocks(PARSER.parse(markdown));
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static String blocks(Node parent) {
        return children(parent).stream().map(ReadBack::block).collect(Collectors.joining("\n"));
    }

    private static String block(Node node) {
        return switch (node) {
            case Heading it -> "h" + it.getLevel() + " " + line(it);
            case Paragraph it
            when it.getFirstChild() instanceof Image image && image.getNext() == null -> "img " + image(image);
            case Paragraph it -> "p " + line(it);
            case FencedCodeBlock it -> Meaning.code(it.getInfo().isEmpty() ? null : it.getInfo(), it.getLiteral());
            case ThematicBreak it -> "hr";
            case BulletList it -> "ul(\n" + blocks(it) + "\n)";
            case OrderedList it -> "ol " + it.getMarkerStartNumber() + "(\n" + blocks(it) + "\n)";
            case ListItem it -> "li(\n" + blocks(it) + "\n)";
            case BlockQuote it -> "quote(\n" + blocks(it) + "\n)";
            case TableBlock it -> "table(\n" + rows(it) + "\n)";
            default -> "unexpected " + node;
        };
    }

    private static String rows(Node table) {
        return children(table).stream()
                .flatMap(part -> children(part).stream())
                .map(row ->
                        children((TableRow) row).stream().map(ReadBack::line).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Node parent) {
        Characters characters = new Characters();
        inline(parent, Set.of(), characters);
        return characters.text();
    }

    private static void inline(Node parent, Set<String> marks, Characters characters) {
        for (Node node : children(parent)) {
            switch (node) {
                case Text it -> characters.add(it.getLiteral(), marks);
                case Code it -> characters.add(it.getLiteral(), with(marks, "code"));
                case HardLineBreak it -> characters.add(String.valueOf(Characters.BREAK), Set.of());
                case StrongEmphasis it -> inline(it, with(marks, "bold"), characters);
                case Emphasis it -> inline(it, with(marks, "italic"), characters);
                case Link it ->
                    inline(it, with(marks, "link " + it.getDestination() + title(it.getTitle())), characters);
                case Image it -> characters.add("img " + image(it), Set.of());
                default -> characters.add("unexpected " + node, marks);
            }
        }
    }

    private static String title(@Nullable String title) {
        return title == null ? "" : " " + Meaning.plain(title);
    }

    private static String image(Image image) {
        Node alt = image.getFirstChild();
        return Meaning.image(alt == null ? "" : alt(image), image.getDestination(), image.getTitle());
    }

    private static String alt(Image image) {
        return children(image).stream()
                .map(node -> node instanceof Text text ? text.getLiteral() : "unexpected " + node)
                .collect(Collectors.joining());
    }

    private static Set<String> with(Set<String> marks, String another) {
        Set<String> all = new HashSet<>(marks);
        if (!all.add(another)) {
            all.add("twice " + another);
        }
        return all;
    }
}
