package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;

/**
 * Lists in plain words, one within the other by how far they are indented.
 *
 * @param paragraph makes the text of an item
 */
record TextLists(Function<String, Paragraph> paragraph) {

    private static final Pattern ITEM =
            Pattern.compile("^(\\s*)(?:([•◦‣▪●○∙·►➢✓✔–*+-])|\\(?(\\p{Nd}{1,3})[.)])[ \\t\\u00A0]+(?=\\S)(.*)$");
    private static final int TAB = 4;
    private static final int DEEPEST = 12;

    /** @param number null of a bulleted item */
    private record Item(int indent, String number, StringBuilder text) {

        boolean isNumbered() {
            return !number.isEmpty();
        }
    }

    /**
     * Whether a list begins with this line. One numbered line alone may be a heading: that shows in what follows it, and
     * is not decided here.
     */
    static boolean begins(List<String> lines, int at) {
        Matcher item = ITEM.matcher(lines.get(at));
        if (!item.matches()) {
            return false;
        }
        boolean goesOn =
                at + 1 < lines.size() && ITEM.matcher(lines.get(at + 1)).matches();
        return item.group(3) == null || goesOn;
    }

    /** Where the list ends that begins with a line: before the first that is neither an item nor indented. */
    static int end(List<String> lines, int from) {
        int indent = indent(lines.get(from));
        int end = from + 1;
        while (end < lines.size() && (ITEM.matcher(lines.get(end)).matches() || indent(lines.get(end)) > indent)) {
            end++;
        }
        return end;
    }

    Block of(List<String> lines) {
        List<Item> items = new ArrayList<>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                String number = item.group(3) == null ? "" : item.group(3);
                items.add(new Item(indent(line), number, new StringBuilder(item.group(4))));
            } else {
                items.getLast().text().append(' ').append(line.strip());
            }
        }
        return list(items, 1);
    }

    private Block list(List<Item> items, int depth) {
        Item first = items.getFirst();
        List<ListItem> found = new ArrayList<>();
        for (int from = 0; from < items.size(); ) {
            int to = from + 1;
            while (to < items.size() && items.get(to).indent() > first.indent() && depth < DEEPEST) {
                to++;
            }
            List<Block> content = new ArrayList<>();
            content.add(paragraph.apply(items.get(from).text().toString()));
            if (to > from + 1) {
                content.add(list(items.subList(from + 1, to), depth + 1));
            }
            found.add(new ListItem(content));
            from = to;
        }
        return first.isNumbered() ? new OrderedList(Integer.parseInt(first.number()), found) : new BulletList(found);
    }

    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? TAB : 1;
        }
        return indent;
    }
}
