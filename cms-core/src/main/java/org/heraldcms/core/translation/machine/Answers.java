package org.heraldcms.core.translation.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.machine.MachineTranslation.Filled;
import org.heraldcms.core.translation.machine.MachineTranslation.Skipped;
import org.heraldcms.core.translation.machine.Task.Item;

/** Makes segments of what a translator answered. What the content of an article cannot hold is left to people. */
final class Answers {

    private final Content source;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<SegmentDraft> drafts = new ArrayList<>();

    private Answers(Content source) {
        this.source = source;
    }

    /** @param answers one for each item, in their order */
    static Answers of(Task task, List<String> answers) {
        Answers made = new Answers(task.source().content());
        for (int i = 0; i < task.items().size(); i++) {
            made.take(task.items().get(i), answers.get(i));
        }
        return made;
    }

    private void take(Item item, String answer) {
        Segment segment = item.source();
        TaggedText.Answer read = item.text().read(answer);
        JsonNode content = content(item, read);
        String text = CodedLine.text(read.pieces());
        String obstacle = text.isBlank() ? "The translator gave no text." : obstacle(segment, content);
        if (obstacle.isEmpty()) {
            filled.add(new Filled(segment.id(), text, content, read.marksLost()));
            drafts.add(new SegmentDraft(segment.id(), content, segment.hash(), item.targetHash(), Provenance.MACHINE));
        } else {
            skipped.add(new Skipped(segment.id(), obstacle));
        }
    }

    private static JsonNode content(Item item, TaggedText.Answer read) {
        String text = CodedLine.text(read.pieces());
        if (item.source().kind() == Segment.Kind.TITLE) {
            return TextNode.valueOf(text.replaceAll("\\s+", " ").strip());
        }
        return item.source().plain() || read.pieces().stream().allMatch(Piece.Words.class::isInstance)
                ? TextNode.valueOf(text)
                : Inline.toJson(CodedLine.read(read.pieces(), item.text().line().codes()));
    }

    /** Why an article cannot hold this; empty when it can. */
    private String obstacle(Segment segment, JsonNode content) {
        try {
            Content held = source.withSegment(segment.id(), content, source);
            return held.has(segment.id()) ? "" : "The translator gave no text.";
        } catch (HeraldException refused) {
            return "The translator's text cannot stand here. " + refused.detail();
        }
    }

    List<Filled> filled() {
        return List.copyOf(filled);
    }

    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    List<SegmentDraft> drafts() {
        return List.copyOf(drafts);
    }
}
