package org.heraldcms.core.content.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.parsing.BlockParser;
import org.heraldcms.core.content.parsing.Problems;

/** An article as Markdown: its title as the heading of level 1, its summary, its body. */
public record Markdown(String title, String summary, Body body) {

    /**
     * The body of a published document. Its figures were written out when it was frozen, and are words from then on.
     *
     * @throws IllegalStateException when it is not what was let pass once
     */
    public static Body published(JsonNode body) {
        Problems problems = new Problems();
        JsonNode written = body.deepCopy();
        writeOut(written);
        Body read = new BlockParser(problems).body(written, "/body");
        try {
            problems.refuse();
        } catch (HeraldException corrupt) {
            throw new IllegalStateException("A published body is not valid: " + corrupt.violations(), corrupt);
        }
        return read;
    }

    /** The Markdown, with a line feed at the end. */
    public String text() {
        List<Block> head = Stream.of(summary)
                .filter(text -> !text.isBlank())
                .flatMap(text -> Stream.of(text.split("\n")))
                .map(Markdown::paragraph)
                .toList();
        List<String> parts = new ArrayList<>(List.of("# " + LineWriter.heading(List.of(new Inline.Text(title)))));
        Stream.of(head, body.blocks())
                .map(BlockWriter::write)
                .filter(text -> !text.isEmpty())
                .forEach(parts::add);
        return String.join("\n\n", parts) + "\n";
    }

    private static Block paragraph(String text) {
        return new Paragraph("", List.of(new Inline.Text(text)));
    }

    private static void writeOut(JsonNode node) {
        if (node instanceof ObjectNode fact && fact.path("type").asText().equals("fact")) {
            String said = Inline.text(fact);
            fact.remove("attrs");
            fact.put("type", "text").put("text", said);
        } else {
            node.forEach(Markdown::writeOut);
        }
    }
}
