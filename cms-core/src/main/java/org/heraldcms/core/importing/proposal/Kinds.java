package org.heraldcms.core.importing.proposal;

import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.jspecify.annotations.Nullable;

/**
 * Makes a block of a page something else than what it was taken for.
 *
 * @param at the place in the edit, for refusals
 */
record Kinds(Body body, String id, String at) {

    private static final int LONGEST_TITLE = 300;
    private static final int DEFAULT_LEVEL = 2;
    private static final int DEEPEST_LEVEL = 4;

    /** What the block says, in one line, as a title does. */
    String text() {
        return body.textBlocks().stream()
                .filter(block -> block.id().equals(id))
                .map(block -> Part.cut(block.text().replaceAll("\\s+", " ").strip(), LONGEST_TITLE))
                .findFirst()
                .orElse("");
    }

    /** The body with the block as a paragraph or a heading. */
    Body changed(String kind, @Nullable Integer level) {
        return body.map(block -> block.id().equals(id) ? changed(block, kind, level) : block);
    }

    private TextBlock changed(TextBlock block, String kind, @Nullable Integer level) {
        if (!(block instanceof Line line)) {
            throw HeraldException.invalid(at + "/kind", "Code and images stay what they are.");
        }
        return switch (kind) {
            case "paragraph" -> new Paragraph(line.id(), line.content());
            case "heading" -> new Heading(line.id(), checked(level), line.content());
            default -> throw HeraldException.invalid(at + "/kind", "A kind is title, heading or paragraph.");
        };
    }

    private int checked(@Nullable Integer level) {
        int checked = level == null ? DEFAULT_LEVEL : level;
        if (checked < DEFAULT_LEVEL || checked > DEEPEST_LEVEL) {
            throw HeraldException.invalid(at + "/level", "A heading has a level from 2 to 4.");
        }
        return checked;
    }
}
