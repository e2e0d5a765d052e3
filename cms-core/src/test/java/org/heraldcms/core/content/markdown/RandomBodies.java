package org.heraldcms.core.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Mark;

/** Bodies made of what Markdown trips over, each from a seed. */
final class RandomBodies {

    private static final List<String> WORDS = List.of(
            "a",
            "word",
            "*",
            "**",
            "_",
            "__x__",
            "[",
            "]",
            "](",
            "<b>",
            "<!--",
            "&",
            "&amp;",
            "&#42;",
            "#",
            "# ",
            "1.",
            "2) ",
            "-",
            "- ",
            "+",
            "=",
            "===",
            "---",
            ">",
            "`",
            "``",
            "~~~",
            "|",
            "\\",
            "\\*",
            "!",
            "![",
            "(",
            ")",
            "\"",
            "'",
            "“",
            "”",
            "€",
            "+",
            "é",
            "漢字",
            "🙂",
            "\u00a0",
            "\u0301",
            "\n",
            "\t",
            " ",
            "  ",
            "    ",
            ":",
            ":-",
            "^",
            "http://x.example/a_b",
            "[a]: /b",
            "$",
            "@",
            "א",
            "?",
            "…");
    private static final List<String> ADDRESSES = List.of(
            "/x",
            "#a",
            "mailto:a@b.example",
            "https://e.example/a_(b)?q=1&copy;=2&amp=3#c|d",
            "https://e.example/<x>*");

    private final Random random;

    RandomBodies(long seed) {
        random = new Random(seed);
    }

    List<Block> blocks(int depth) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> block(depth))
                .toList();
    }

    private Block block(int depth) {
        int kinds = depth == 0 ? 6 : 11;
        return switch (random.nextInt(kinds)) {
            case 0, 1 -> new Block.Paragraph("", line());
            case 2 -> new Block.Heading("", 2 + random.nextInt(3), line());
            case 3 -> new Block.CodeBlock("", random.nextBoolean() ? null : "c++", text());
            case 4 -> new Block.Image("", one(ADDRESSES), text(), random.nextBoolean() ? null : text());
            case 5 -> new Block.HorizontalRule();
            case 6, 7 -> new Block.BulletList(items(depth - 1));
            case 8 -> new Block.OrderedList(random.nextInt(3) * random.nextInt(500_000), items(depth - 1));
            case 9 ->
                random.nextBoolean()
                        ? new Block.Blockquote(blocks(depth - 1))
                        : new Block.Callout(Block.CalloutKind.HELP, blocks(depth - 1));
            default -> table();
        };
    }

    private List<Block.ListItem> items(int depth) {
        boolean plain = random.nextBoolean();
        Supplier<List<Block>> content = () -> plain ? List.of(new Block.Paragraph("", line())) : blocks(depth);
        return some(() -> new Block.ListItem(content.get()));
    }

    private Block table() {
        int columns = 1 + random.nextInt(3);
        boolean headed = random.nextBoolean();
        List<Block.TableRow> rows = new ArrayList<>();
        for (int row = 0; row < 1 + random.nextInt(3); row++) {
            boolean header = headed && row == 0;
            rows.add(new Block.TableRow(IntStream.range(0, columns)
                    .mapToObj(i -> new Block.TableCell(header, 1, 1, cell()))
                    .toList()));
        }
        return new Block.Table(rows);
    }

    private List<Block> cell() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new Block.CodeBlock("", null, text()), new Block.Paragraph("", line()));
            case 1 ->
                List.of(new Block.BulletList(List.of(new Block.ListItem(List.of(new Block.Paragraph("", line()))))));
            default -> List.of(new Block.Paragraph("", line()));
        };
    }

    private List<Inline> line() {
        return some(() -> random.nextInt(12) == 0 ? new Inline.HardBreak() : new Inline.Text(text(), marks())).stream()
                .map(Inline.class::cast)
                .toList();
    }

    private List<Mark> marks() {
        Mark link = new Mark.Link(one(ADDRESSES), random.nextBoolean() ? null : text());
        return Stream.of(
                        link,
                        new Mark.Language(new LocaleTag("es")),
                        new Mark.Bold(),
                        new Mark.Bold(),
                        new Mark.Italic(),
                        new Mark.Code())
                .filter(mark -> random.nextInt(3) == 0)
                .distinct()
                .toList();
    }

    private String text() {
        return String.join("", some(() -> one(WORDS)));
    }

    private <T> List<T> some(Supplier<T> making) {
        return Stream.generate(making).limit(1 + random.nextInt(5)).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
