package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lines that begin with a number are headings when something stands under them, and items of a list when one follows
 * the other. Whole runs are judged, from one number to the next: the last item of a list has something behind it too.
 * A heading keeps its number, for the text may refer to it.
 */
final class NumberedSections {

    private static final Pattern NUMBER = Pattern.compile("^\\s*\\(?(\\p{Nd}{1,2})[.):]\\s+(?=\\S)");
    private static final Pattern SENTENCES = Pattern.compile("[.!?。؟]\\s+\\S|[.;,。]\\s*$");
    private static final int LONGEST_HEADING = 120;

    private record Line(int place, int number, Paragraph paragraph, boolean isListed) {}

    List<Block> in(List<Block> blocks) {
        List<Block> found = new ArrayList<>(blocks);
        for (List<Line> run : runs(blocks)) {
            if (areSections(run, blocks)) {
                run.forEach(line -> found.set(line.place(), heading(line)));
            } else {
                listed(run, found);
            }
        }
        found.removeIf(block -> block == GONE);
        return found;
    }

    /** Stands for a block that went into the list before it. */
    private static final Block GONE = new HorizontalRule();

    private static List<List<Line>> runs(List<Block> blocks) {
        List<List<Line>> runs = new ArrayList<>();
        int expected = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Line line = line(i, blocks.get(i));
            if (line != null) {
                if (line.number() != expected) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(line);
                expected = line.number() + 1;
            }
        }
        return runs;
    }

    private static @Nullable Line line(int place, Block block) {
        if (block instanceof Paragraph paragraph) {
            Matcher number = NUMBER.matcher(paragraph.text());
            return number.find() ? new Line(place, Integer.parseInt(number.group(1)), paragraph, false) : null;
        }
        return block instanceof OrderedList list
                        && list.children().size() == 1
                        && list.children().getFirst().children().size() == 1
                        && list.children().getFirst().children().getFirst() instanceof Paragraph only
                ? new Line(place, list.start(), only, true)
                : null;
    }

    private static boolean areSections(List<Line> run, List<Block> blocks) {
        long headed = run.stream().filter(line -> heads(line, blocks)).count();
        return headed > 0
                && headed >= run.size() - 1
                && (run.size() > 1 || run.getFirst().number() == 1);
    }

    private static boolean heads(Line line, List<Block> blocks) {
        String text = NUMBER.matcher(line.paragraph().text()).replaceFirst("");
        int next = line.place() + 1;
        return text.length() <= LONGEST_HEADING
                && line.paragraph().content().stream().noneMatch(HardBreak.class::isInstance)
                && !SENTENCES.matcher(text).find()
                && next < blocks.size()
                && !(blocks.get(next) instanceof Heading)
                && line(next, blocks.get(next)) == null;
    }

    private static Heading heading(Line line) {
        List<Inline> content = new ArrayList<>(line.paragraph().content());
        if (line.isListed()) {
            content.addFirst(new Text(line.number() + ". "));
        }
        return new Heading(line.paragraph().id(), 2, Sections.withoutBold(content));
    }

    /** Neighbours in a run become one list. */
    private static void listed(List<Line> run, List<Block> found) {
        for (int from = 0; from < run.size(); ) {
            int to = from + 1;
            while (to < run.size() && run.get(to).place() == run.get(to - 1).place() + 1) {
                to++;
            }
            if (to - from > 1) {
                List<ListItem> items = run.subList(from, to).stream()
                        .map(line -> new ListItem(List.of(withoutNumber(line))))
                        .toList();
                run.subList(from + 1, to).forEach(line -> found.set(line.place(), GONE));
                found.set(run.get(from).place(), new OrderedList(run.get(from).number(), items));
            }
            from = to;
        }
    }

    private static Paragraph withoutNumber(Line line) {
        List<Inline> content = new ArrayList<>(line.paragraph().content());
        if (!line.isListed() && content.getFirst() instanceof Text run) {
            content.set(0, new Text(NUMBER.matcher(run.text()).replaceFirst(""), run.marks()));
        }
        return line.paragraph().withContent(content);
    }
}
