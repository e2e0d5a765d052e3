package org.heraldcms.core.content.markdown;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Mark;
import org.jspecify.annotations.Nullable;

/** What a reader gets of a body: each block, each character with its marks; white space counts as one space. */
final class Meaning {

    private Meaning() {}

    static String of(List<? extends Block> blocks) {
        return blocks.stream().filter(block -> !isBlank(block)).map(Meaning::of).collect(Collectors.joining("\n"));
    }

    private static boolean isBlank(Block block) {
        return switch (block) {
            case Image image -> false;
            case Line line ->
                Characters.of(line.content(), Characters.BREAK).text().isEmpty();
            case CodeBlock code -> code.text().chars().allMatch(Spacing::isSpace);
            case HorizontalRule rule -> false;
            case Table table -> false;
            case Container container -> container.children().stream().allMatch(Meaning::isBlank);
        };
    }

    private static String of(Block block) {
        return switch (block) {
            case Heading it ->
                "h" + it.level() + " " + Characters.of(it.content(), ' ').text();
            case Line it -> "p " + Characters.of(it.content(), Characters.BREAK).text();
            case CodeBlock it -> code(it.language(), it.text());
            case Image it -> "img " + image(it.alt(), it.src(), it.title());
            case HorizontalRule rule -> "hr";
            case BulletList it -> "ul(\n" + of(it.children()) + "\n)";
            case OrderedList it -> "ol " + it.start() + "(\n" + of(it.children()) + "\n)";
            case ListItem it -> "li(\n" + of(it.children()) + "\n)";
            case Blockquote it -> "quote(\n" + of(it.children()) + "\n)";
            case Callout it -> "quote(\n" + of(it.children()) + "\n)";
            case Table it -> table(it);
            default -> throw new IllegalArgumentException(block.toString());
        };
    }

    private static String table(Table table) {
        boolean headed = table.children().getFirst().children().stream().allMatch(TableCell::header);
        int columns = table.children().getFirst().children().size();
        String rows = table.children().stream()
                .map(row -> row.children().stream().map(Meaning::cell).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
        return "table(\n" + (headed ? "" : " | ".repeat(columns - 1) + "\n") + rows + "\n)";
    }

    private static String cell(TableCell cell) {
        Characters characters = new Characters();
        within(cell.children(), characters);
        return characters.text();
    }

    private static void within(List<? extends Block> blocks, Characters characters) {
        for (Block block : blocks) {
            switch (block) {
                case Line line -> characters.add(line.content(), ' ');
                case CodeBlock code -> {
                    if (!isBlank(code)) {
                        characters.add(code.text(), Set.of("code"));
                    }
                }
                case Image image -> characters.add("img " + image(image.alt(), image.src(), image.title()), Set.of());
                case HorizontalRule rule -> {}
                case Container container -> within(container.children(), characters);
            }
            characters.add(" ", Set.of());
        }
    }

    static String code(@Nullable String language, String text) {
        String lines = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return "code " + (language == null ? "" : language) + "\n" + lines.stripTrailing();
    }

    static String image(String alt, String src, @Nullable String title) {
        return plain(alt) + " <" + src + "> " + (title == null ? "" : plain(title));
    }

    static String plain(String text) {
        return text.replaceAll("[ \\t\\n]+", " ").strip();
    }

    /** Characters with their marks, white space as one space without. */
    static final class Characters {

        /** Stands for the hard break of a line. */
        static final char BREAK = '\u2028';

        private final StringBuilder text = new StringBuilder();
        private String marks = "";

        static Characters of(List<Inline> line, char end) {
            Characters characters = new Characters();
            characters.add(line, end);
            return characters;
        }

        void add(List<Inline> line, char end) {
            for (Inline inline : line) {
                switch (inline) {
                    case Inline.Text run -> add(run.text(), names(marks(run)));
                    case Inline.Fact fact -> add(fact.text(), names(fact.marks()));
                    case Inline.HardBreak hard -> add(String.valueOf(end), Set.of());
                }
            }
        }

        void add(String added, Set<String> names) {
            String now = names.isEmpty() ? "" : new TreeSet<>(names).toString();
            added.codePoints().forEach(character -> {
                if (character == BREAK) {
                    space('\n');
                } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                    space(' ');
                } else {
                    if (!now.equals(marks)) {
                        text.append('{').append(now).append('}');
                        marks = now;
                    }
                    text.appendCodePoint(character);
                }
            });
        }

        private void space(char space) {
            if (!text.isEmpty() && !text.toString().endsWith("\n")) {
                if (text.toString().endsWith(" ")) {
                    text.setLength(text.length() - 1);
                    text.append(space == '\n' ? '\n' : ' ');
                } else {
                    text.append(space);
                }
            }
        }

        String text() {
            return text.toString().strip().replaceAll("\\n+", "\n");
        }

        /** Code that would make a definition of a link is read as text. */
        private static List<Mark> marks(Inline.Text run) {
            boolean defines = run.text().contains("]:") && run.marks().stream().anyMatch(Mark.Link.class::isInstance);
            return run.marks().stream()
                    .filter(mark -> !(defines && mark instanceof Mark.Code))
                    .toList();
        }

        private static Set<String> names(List<Mark> marks) {
            return marks.stream()
                    .map(mark -> switch (mark) {
                        case Mark.Bold it -> "bold";
                        case Mark.Italic it -> "italic";
                        case Mark.Code it -> "code";
                        case Mark.Link it -> "link " + it.href() + (it.title() == null ? "" : " " + plain(it.title()));
                        case Mark.Language it -> "";
                    })
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
        }
    }
}
