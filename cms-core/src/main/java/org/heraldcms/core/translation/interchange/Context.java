package org.heraldcms.core.translation.interchange;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.SegmentPair.State;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.Note;
import org.jspecify.annotations.Nullable;

/** What a translator who does not see the page is told about a segment. Called in the order of the source. */
final class Context {

    private final LocaleTag source;
    private @Nullable String heading;

    Context(LocaleTag source) {
        this.source = source;
    }

    List<Note> notes(SegmentPair pair, Segment segment, List<String> comments) {
        List<Note> notes = new ArrayList<>();
        if (pair.state() == State.STALE) {
            notes.add(new Note("source-change", change(pair, segment)));
        }
        if (pair.provenance() == Provenance.MACHINE) {
            notes.add(new Note("origin", "Put in by a machine; nobody has worked on it."));
        } else if (pair.provenance() == Provenance.MEMORY) {
            notes.add(new Note("origin", "Put in from the translation memory; nobody has worked on it."));
        }
        comments.forEach(comment -> notes.add(new Note("comment", comment)));
        notes.add(new Note("context", place(segment)));
        return notes;
    }

    /** What went stands in {@code [-…-]}, what came in {@code {+…+}}, as wdiff writes it. */
    private String change(SegmentPair pair, Segment segment) {
        Segment then = pair.translatedFrom();
        StringBuilder change = new StringBuilder("The source has changed since this was translated");
        if (then == null) {
            return change.append('.').toString();
        }
        change.append(": ");
        for (Comparison.Piece piece : Comparison.pieces(source, then.text(), segment.text())) {
            switch (piece.kind()) {
                case REMOVED -> change.append("[-").append(piece.text()).append("-]");
                case ADDED -> change.append("{+").append(piece.text()).append("+}");
                case SAME, CHANGED -> change.append(piece.text());
            }
        }
        return change.toString();
    }

    private String place(Segment segment) {
        String under = heading == null ? "." : ", under \u201C" + heading + "\u201D.";
        if (segment.kind() == Segment.Kind.HEADING) {
            heading = segment.text();
        }
        return switch (segment.kind()) {
            case TITLE -> "The title: one line of at most 300 characters.";
            case SUMMARY -> "The summary: at most 2,000 characters.";
            case HEADING -> "A heading" + under;
            case PARAGRAPH -> "A paragraph" + under;
            case LIST_ITEM -> "An item of a list" + under;
            case TABLE_CELL -> "A cell of a table" + under;
            case QUOTE -> "A quotation" + under;
            case CALLOUT -> "A highlighted box" + under;
            case CODE -> "Code" + under;
            case IMAGE -> "Describes a picture to those who do not see it" + under;
        };
    }
}
