package org.heraldcms.core.content.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;

/**
 * What one text shall say from now on, as somebody sent it.
 *
 * @param sent a JSON string or an array of inline nodes
 */
public record Replacement(JsonNode sent, String pointer, Problems problems) {

    /** The characters; marks and breaks are noted as faults. */
    public String plain() {
        if (!sent.isTextual()) {
            return new LineParser(problems).plain(sent, pointer);
        }
        Characters.check(sent.textValue(), pointer, problems);
        return sent.textValue();
    }

    /** The block with this text in place of its own; of an image, the alternative text. */
    public TextBlock in(TextBlock block) {
        return switch (block) {
            case Line line -> line.withContent(line());
            case CodeBlock code -> new CodeBlock(code.id(), code.language(), plain());
            case Image image -> new Image(image.id(), image.src(), alt(), image.title());
        };
    }

    private String alt() {
        String alt = plain();
        if (alt.isBlank() || Characters.count(alt) > TextBlockParser.LONGEST_ALT) {
            problems.invalid(pointer, "An alternative text has 1 to " + TextBlockParser.LONGEST_ALT + " characters.");
        }
        return alt;
    }

    private List<Inline> line() {
        if (!sent.isTextual()) {
            return new LineParser(problems).line(sent, pointer);
        }
        List<Inline> line = new ArrayList<>();
        for (String part : plain().split("\n", -1)) {
            line.add(new Text(part));
            line.add(new HardBreak());
        }
        line.removeLast();
        return line;
    }
}
