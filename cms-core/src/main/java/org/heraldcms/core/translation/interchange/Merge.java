package org.heraldcms.core.translation.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.SegmentPair.State;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.interchange.Merged.Conflict;
import org.heraldcms.core.translation.interchange.Merged.Gone;
import org.heraldcms.core.translation.interchange.Merged.Text;
import org.heraldcms.core.translation.interchange.xliff.ReadFile;
import org.heraldcms.core.translation.interchange.xliff.ReadUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a file that comes back changes. A unit is held against the texts that were sent out: only what its
 * translator changed counts. It is then saved as a translation of the source that the translator had, unless somebody
 * else has changed the segment meanwhile.
 */
final class Merge {

    private final Map<String, SegmentPair> sent;
    private final Map<String, SegmentPair> present;
    private final Problems problems = new Problems();
    private final List<SegmentDraft> drafts = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();

    /**
     * @param sent the edition as it was sent out
     * @param present the edition as it is now
     */
    Merge(List<SegmentPair> sent, List<SegmentPair> present) {
        this.sent = byId(sent);
        this.present = byId(present);
    }

    private static Map<String, SegmentPair> byId(List<SegmentPair> pairs) {
        return pairs.stream().collect(Collectors.toMap(SegmentPair::id, Function.identity()));
    }

    /**
     * Takes every unit of the file.
     *
     * @throws org.heraldcms.core.base.HeraldException INVALID at {@code /units/<id>} for each that was not sent out, or
     *     whose source or codes are not those that were
     */
    void take(ReadFile file) {
        file.units().forEach(this::take);
        problems.refuse();
    }

    private void take(ReadUnit unit) {
        SegmentPair pair = sent.get(unit.id());
        Segment source = pair == null ? null : pair.source();
        if (pair == null || source == null) {
            problems.invalid(unit.pointer(), "The article had no such segment when the file was made.");
            return;
        }
        CodedLine coded = CodedLine.of(source.line());
        Segment before = pair.target();
        if (!unit.isOf(coded)) {
            problems.invalid(unit.pointer(), "The source of this unit was altered.");
        } else if (!unit.isTranslated()) {
            unchanged.add(unit.id());
        } else {
            ReadUnit.Reading reading = unit.read(coded, before == null ? null : coded.translated(before.line()));
            reading.faults().forEach(fault -> problems.invalid(unit.pointer(), fault));
            take(unit, pair, source, text(source, reading.line()));
        }
    }

    private static Text text(Segment source, List<Inline> line) {
        String text = Inline.text(line);
        JsonNode content = source.plain() ? TextNode.valueOf(text) : Inline.toJson(line);
        return new Text(text, content);
    }

    private void take(ReadUnit unit, SegmentPair pair, Segment source, Text text) {
        SegmentPair now = present.get(unit.id());
        Segment sourceNow = now == null ? null : now.source();
        boolean same = says(pair.target(), text);
        if (now == null || sourceNow == null) {
            if (same) {
                unchanged.add(unit.id());
            } else {
                gone.add(new Gone(unit.id(), text));
            }
        } else if (same ? !isConfirmed(unit, pair, now) : says(now.target(), text)) {
            unchanged.add(unit.id());
        } else if (!hash(now.target()).equals(hash(pair.target()))) {
            conflicts.add(new Conflict(unit.id(), now.target(), text));
        } else {
            save(unit, pair, source, text);
            if (!source.hash().equals(sourceNow.hash())) {
                stale.add(unit.id());
            }
        }
    }

    /** Whether the translator says of a text that wanted a look that it is right as it is, and saw what there is now. */
    private static boolean isConfirmed(ReadUnit unit, SegmentPair pair, SegmentPair now) {
        boolean wanting = now.state() == State.STALE || now.provenance() != Provenance.PERSON;
        return unit.done()
                && wanting
                && hash(now.source()).equals(hash(pair.source()))
                && hash(now.target()).equals(hash(pair.target()));
    }

    private void save(ReadUnit unit, SegmentPair pair, Segment source, Text text) {
        drafts.add(new SegmentDraft(unit.id(), text.content(), source.hash(), hash(pair.target()), Provenance.PERSON));
    }

    private static boolean says(@Nullable Segment segment, Text text) {
        return segment != null && segment.content().equals(text.content());
    }

    private static String hash(@Nullable Segment segment) {
        return segment == null ? SegmentDraft.NOTHING : segment.hash();
    }

    /** What is to be saved. */
    List<SegmentDraft> drafts() {
        return List.copyOf(drafts);
    }

    /** What the source has no place for any more. */
    List<Gone> gone() {
        return List.copyOf(gone);
    }

    /** What became of each segment, once the drafts are saved. */
    Merged merged(ReadFile file, @Nullable Integer revision) {
        return new Merged(
                file.original().article(),
                file.original().locale(),
                revision,
                drafts.stream().map(SegmentDraft::id).toList(),
                List.copyOf(unchanged),
                List.copyOf(stale),
                List.copyOf(conflicts),
                gone());
    }
}
