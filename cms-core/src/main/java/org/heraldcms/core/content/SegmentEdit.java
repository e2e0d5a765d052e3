package org.heraldcms.core.content;

import com.fasterxml.jackson.databind.JsonNode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.content.parsing.Replacement;

/** Replaces what one segment of a translation says. */
final class SegmentEdit {

    private static final String AT = "/content";

    private SegmentEdit() {}

    static Content of(Content target, String id, JsonNode sent, Content source) {
        Problems problems = new Problems();
        Replacement text = new Replacement(sent, AT, problems);
        Content edited = switch (id) {
            case Segment.TITLE -> {
                String title = ContentParser.title(text.plain(), AT, problems);
                yield new Content(title, target.summary(), target.body(), target.fields(), target.seo());
            }
            case Segment.SUMMARY -> {
                String summary = ContentParser.summary(text.plain(), AT, problems);
                yield new Content(target.title(), summary, target.body(), target.fields(), target.seo());
            }
            default -> {
                Body body = body(target.body(), id, text, source.body());
                ContentParser.checkSize(body.toJson(), AT, problems);
                yield target.with(body);
            }
        };
        problems.refuse();
        return edited;
    }

    private static Body body(Body target, String id, Replacement text, Body source) {
        boolean present =
                target.textBlocks().stream().anyMatch(block -> block.id().equals(id));
        return present
                ? target.map(block -> block.id().equals(id) ? text.in(block) : block)
                : Skeleton.insert(target, source, text.in(find(source, id)));
    }

    private static TextBlock find(Body source, String id) {
        return source.textBlocks().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("segment"));
    }
}
