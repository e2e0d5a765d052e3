package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.heraldcms.core.importing.page.Place;

/**
 * Reads plain words: empty lines part paragraphs, bullets and numbers make lists, and short lines above longer ones are
 * headings. Lines that were broken to a width are joined; short ones (an address, a poem) keep their breaks.
 */
final class TextReader {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[\\s\\p{Z}\\uFEFF]*\\n)+");
    private static final Pattern RULE = Pattern.compile("^\\s*([-*_=~—]\\s*){3,}$");
    private static final Pattern RUN = Pattern.compile("[ \\t]+");
    private static final int LONGEST_RULE = 200;
    private static final int WIDE = 55;

    private final Places places = new Places();

    static Page read(Document document) {
        TextReader reader = new TextReader();
        List<Block> blocks = new ArrayList<>();
        for (String chunk : EMPTY_LINES.split(document.content())) {
            reader.chunk(chunk.lines().filter(line -> !Spaces.isBlank(line)).toList(), blocks);
        }
        List<Block> sections = new Sections(reader.places).in(joined(blocks));
        return reader.places.page(Format.TEXT, TextHeadings.in(sections), Page.Front.NONE, Places.losses(document));
    }

    /** Lines without an empty one between them. */
    private void chunk(List<String> lines, List<Block> blocks) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isRule(lines.get(i))) {
                boolean underlines = words.size() == 1;
                paragraph(words, blocks);
                if (underlines) {
                    blocks.set(blocks.size() - 1, TextHeadings.underlined((Paragraph) blocks.getLast()));
                } else {
                    blocks.add(new HorizontalRule());
                }
            } else if (TextLists.begins(lines, i)) {
                paragraph(words, blocks);
                int end = TextLists.end(lines, i);
                blocks.add(new TextLists(line -> new Paragraph(id(), line(line))).of(lines.subList(i, end)));
                i = end - 1;
            } else {
                words.add(lines.get(i));
            }
        }
        paragraph(words, blocks);
    }

    private static boolean isRule(String line) {
        return line.length() <= LONGEST_RULE && RULE.matcher(line).matches();
    }

    private String id() {
        return places.id(Place.PLAIN);
    }

    private void paragraph(List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Paragraph(id(), content(lines)));
        }
        lines.clear();
    }

    private static List<Inline> content(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        List<Inline> content = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            content.addAll(line(lines.get(i)));
            boolean isFull = lines.get(i).length() >= Math.max(WIDE, width * 2 / 3);
            if (i < lines.size() - 1) {
                content.add(isFull ? new Text(" ") : new HardBreak());
            }
        }
        return content;
    }

    /** One line, its runs of white space as one. */
    private static List<Inline> line(String line) {
        return List.of(new Text(RUN.matcher(Spaces.stripped(line)).replaceAll(" ")));
    }

    /** Lists with only empty lines between them are one. */
    private static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof BulletList list
                    && !joined.isEmpty()
                    && joined.getLast() instanceof BulletList before) {
                joined.set(joined.size() - 1, new BulletList(both(before.children(), list.children())));
            } else if (block instanceof OrderedList list
                    && !joined.isEmpty()
                    && joined.getLast() instanceof OrderedList before
                    && list.start() == before.start() + before.children().size()) {
                joined.set(
                        joined.size() - 1, new OrderedList(before.start(), both(before.children(), list.children())));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static List<ListItem> both(List<ListItem> some, List<ListItem> others) {
        List<ListItem> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}
