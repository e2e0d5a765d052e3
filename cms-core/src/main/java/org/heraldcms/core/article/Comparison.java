package org.heraldcms.core.article;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions of an edition, segment by segment.
 *
 * @param change what became of the segment
 * @param words the text of both, cut at words into what stayed, went and came
 */
public record Comparison(String id, Segment.Kind kind, Kind change, List<Piece> words) {

    /** What can become of a segment or a piece of its text. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run of words that stayed the same, was added or was removed. */
    public record Piece(Kind kind, String text) {}

    /** All segments of both, in the order of the later one; those that went come after the one they stood behind. */
    public static List<Comparison> of(Revision from, Revision to) {
        Map<String, Segment> before = byId(from);
        Map<String, Segment> after = byId(to);
        List<Comparison> all = new ArrayList<>();
        for (String id : merged(List.copyOf(before.keySet()), List.copyOf(after.keySet()))) {
            all.add(of(to.locale(), before.get(id), after.get(id)));
        }
        return List.copyOf(all);
    }

    private static Comparison of(LocaleTag locale, @Nullable Segment before, @Nullable Segment after) {
        Segment either = after == null ? Objects.requireNonNull(before) : after;
        Kind change = before == null
                ? Kind.ADDED
                : after == null ? Kind.REMOVED : before.hash().equals(after.hash()) ? Kind.SAME : Kind.CHANGED;
        return new Comparison(
                either.id(),
                either.kind(),
                change,
                pieces(locale, before == null ? "" : before.text(), after == null ? "" : after.text()));
    }

    /** The word diff of two texts. */
    public static List<Piece> pieces(LocaleTag locale, String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(words(locale, before), words(locale, after), true)
                .getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Kind.SAME, delta.getSource().getLines());
                case INSERT -> add(pieces, Kind.ADDED, delta.getTarget().getLines());
                case DELETE -> add(pieces, Kind.REMOVED, delta.getSource().getLines());
                case CHANGE -> {
                    add(pieces, Kind.REMOVED, delta.getSource().getLines());
                    add(pieces, Kind.ADDED, delta.getTarget().getLines());
                }
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        pieces.add(new Piece(kind, String.join("", words)));
    }

    private static List<String> words(LocaleTag locale, String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(locale.toLocale());
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }

    private static List<String> merged(List<String> before, List<String> after) {
        List<String> order = new ArrayList<>(after);
        for (int i = 0; i < before.size(); i++) {
            if (!order.contains(before.get(i))) {
                order.add(i == 0 ? 0 : order.indexOf(before.get(i - 1)) + 1, before.get(i));
            }
        }
        return order;
    }

    private static Map<String, Segment> byId(Revision revision) {
        Map<String, Segment> segments = new LinkedHashMap<>();
        revision.content().segments().forEach(segment -> segments.put(segment.id(), segment));
        return segments;
    }
}
