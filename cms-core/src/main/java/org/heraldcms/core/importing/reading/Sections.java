package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;

/**
 * Makes headings and lists of paragraphs that only look like them: typed bullets, numbered sections, lines in bold.
 * Works on the blocks of a page in order, for what a line is shows in what follows it.
 */
final class Sections {

    private static final Pattern BULLET = Pattern.compile("^\\s*[•◦‣▪●○∙·►➢✓✔]\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;،؛。]\\s*$");
    private static final int LONGEST_HEADING = 100;

    private final Places places;

    Sections(Places places) {
        this.places = places;
    }

    List<Block> in(List<Block> blocks) {
        return new NumberedSections().in(boldLines(bullets(blocks)));
    }

    private List<Block> bullets(List<Block> blocks) {
        List<Block> found = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph
                    && BULLET.matcher(paragraph.text()).find()) {
                List<ListItem> items = items(paragraph);
                if (!found.isEmpty() && found.getLast() instanceof BulletList before) {
                    List<ListItem> all = new ArrayList<>(before.children());
                    all.addAll(items);
                    found.set(found.size() - 1, new BulletList(all));
                } else {
                    found.add(new BulletList(items));
                }
            } else {
                found.add(block);
            }
        }
        return found;
    }

    /** An item for each line that begins with a bullet; a line without one goes on with the item before. */
    private List<ListItem> items(Paragraph paragraph) {
        List<List<Inline>> lines = new ArrayList<>();
        for (List<Inline> line : lines(paragraph.content())) {
            if (BULLET.matcher(Inline.text(line)).find() || lines.isEmpty()) {
                lines.add(new ArrayList<>(withoutBullet(line)));
            } else {
                lines.getLast().add(new HardBreak());
                lines.getLast().addAll(line);
            }
        }
        List<ListItem> items = new ArrayList<>();
        for (List<Inline> line : lines) {
            String id = items.isEmpty() ? paragraph.id() : places.another(paragraph.id());
            items.add(new ListItem(List.of(new Paragraph(id, line))));
        }
        return items;
    }

    private static List<Inline> withoutBullet(List<Inline> line) {
        List<Inline> rest = new ArrayList<>(line);
        if (rest.removeFirst() instanceof Text run) {
            rest.addFirst(new Text(BULLET.matcher(run.text()).replaceFirst(""), run.marks()));
        }
        return rest;
    }

    private static List<List<Inline>> lines(List<Inline> content) {
        List<List<Inline>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Inline inline : content) {
            if (inline instanceof HardBreak) {
                lines.add(new ArrayList<>());
            } else {
                lines.getLast().add(inline);
            }
        }
        return lines.stream()
                .filter(line -> !Inline.text(line).isBlank())
                .<List<Inline>>map(List::copyOf)
                .toList();
    }

    /** A short paragraph that is bold all through and has something under it is a heading to its readers. */
    private static List<Block> boldLines(List<Block> blocks) {
        List<Block> found = new ArrayList<>();
        int level = 1;
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (blocks.get(i) instanceof Heading heading) {
                level = heading.level();
            }
            if (blocks.get(i) instanceof Paragraph line
                    && isBoldLine(line)
                    && (next instanceof BulletList
                            || next instanceof OrderedList
                            || (next instanceof Paragraph under && !isBoldLine(under)))) {
                found.add(new Heading(line.id(), Math.clamp(level + 1, 2, 4), withoutBold(line.content())));
            } else {
                found.add(blocks.get(i));
            }
        }
        return found;
    }

    private static boolean isBoldLine(Paragraph paragraph) {
        return paragraph.text().length() <= LONGEST_HEADING
                && !SENTENCE_END.matcher(paragraph.text()).find()
                && !paragraph.content().isEmpty()
                && paragraph.content().stream()
                        .allMatch(inline -> inline instanceof Text run
                                && (run.text().isBlank() || run.marks().contains(new Mark.Bold())));
    }

    /** A heading is bold already. */
    static List<Inline> withoutBold(List<Inline> line) {
        return line.stream()
                .map(inline -> inline instanceof Text run
                        ? new Text(
                                run.text(),
                                run.marks().stream()
                                        .filter(mark -> !(mark instanceof Mark.Bold))
                                        .toList())
                        : inline)
                .toList();
    }
}
