package org.heraldcms.core.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.heraldcms.core.content.Bodies;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.body.Inline;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void every_node_and_mark_has_its_sign() {
        assertThat(new Markdown(
                                "Phones",
                                "When to begin.",
                                content(Bodies.EVERYTHING).body())
                        .text())
                .isEqualTo("""
                        # Phones

                        When to begin.

                        ## Before the first phone

                        Talk [**_`early`_**](https://safeharbour.example/why?a=1&b=2#c "Why")\\
                        and often.

                        - Ask

                          3. Listen

                        > I was glad they asked.

                        ```c++
                        if (a < b)
                        \treturn;
                        ```

                        ![A family at a table](/media/table.jpg "At home")

                        ![](https://cdn.example/line.png)

                        ***

                        | Age |  |
                        | --- | --- |
                        | 8 | shared |

                        > [Call 0800 555 0142](tel:08005550142)
                        """);
    }

    @Test
    void a_reader_of_markdown_finds_what_a_reader_of_the_body_finds() {
        LongStream.range(0, 3_000).forEach(seed -> {
            List<Block> blocks = new RandomBodies(seed).blocks(3);
            String markdown = BlockWriter.write(blocks);
            assertThat(ReadBack.of(markdown)).as("seed %s%n%s", seed, markdown).isEqualTo(Meaning.of(blocks));
        });
    }

    @Test
    void a_title_of_signs_is_a_title() {
        String markdown = new Markdown("1. *Not* a <b>list</b> in C#", "", Body.empty()).text();
        assertThat(markdown).isEqualTo("# 1\\. \\*Not\\* a \\<b>list\\</b> in C\\#\n");
        assertThat(ReadBack.of(markdown)).isEqualTo("h1 1. *Not* a <b>list</b> in C#");
    }

    @Test
    void figures_of_a_published_body_are_words() throws Exception {
        Body body = Markdown.published(new ObjectMapper().readTree("""
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a1"},"content":[
                  {"type":"text","text":"For "},
                  {"type":"fact","attrs":{"key":"young-users","text":"nearly 20 %","version":2},"marks":[{"type":"bold"}]},
                  {"type":"text","text":" of them."}]}]}"""));
        assertThat(new Markdown("Phones", "", body).text()).isEqualTo("# Phones\n\nFor **nearly 20 %** of them.\n");
    }

    @Test
    void a_cell_that_spans_others_leaves_them_empty() {
        Table table = new Table(List.of(
                new TableRow(List.of(cell("a", 2, 2), cell("b", 1, 1))), new TableRow(List.of(cell("c", 1, 1)))));
        assertThat(BlockWriter.write(List.of(table)))
                .isEqualTo("|  |  |  |\n| --- | --- | --- |\n| a |  | b |\n|  |  | c |");
    }

    @Test
    void spans_that_would_blow_a_table_up_are_not_followed() {
        List<TableRow> rows = Collections.nCopies(2_000, new TableRow(List.of(cell("a", 100, 100))));
        assertThat(BlockWriter.write(List.of(new Table(rows)))).hasSizeLessThan(20_000);
    }

    private static TableCell cell(String text, int columns, int rows) {
        return new TableCell(false, columns, rows, List.of(new Paragraph("", List.of(new Inline.Text(text)))));
    }
}
