package org.heraldcms.core.article;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Figures;
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
        return of(from, to, Figures.NONE);
    }

    /** As {@link #of(Revision, Revision)}, with the figures of both written out. */
    public static List<Comparison> of(Revision from, Revision to, Figures figures) {
        Map<String, Segment> before = byId(from, figures);
        Map<String, Segment> after = byId(to, figures);
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

    /** The word diff of two texts. What stayed between two changes and is nothing but space belongs to both. */
    public static List<Piece> pieces(LocaleTag locale, String before, String after) {
        List<AbstractDelta<String>> deltas = DiffUtils.diff(words(locale, before), words(locale, after), true)
                .getDeltas();
        Pieces pieces = new Pieces();
        for (int i = 0; i < deltas.size(); i++) {
            String went = String.join("", deltas.get(i).getSource().getLines());
            String came = String.join("", deltas.get(i).getTarget().getLines());
            boolean stayed = deltas.get(i).getType() == DeltaType.EQUAL;
            if (stayed && !(went.isBlank() && i > 0 && i < deltas.size() - 1)) {
                pieces.stayed(went);
            } else {
                pieces.changed(went, came);
            }
        }
        return pieces.done();
    }

    /** Pieces as they are found, changes that follow each other joined. */
    private static final class Pieces {

        private final List<Piece> found = new ArrayList<>();
        private final StringBuilder went = new StringBuilder();
        private final StringBuilder came = new StringBuilder();

        void stayed(String words) {
            flush();
            found.add(new Piece(Kind.SAME, words));
        }

        void changed(String before, String after) {
            went.append(before);
            came.append(after);
        }

        private void flush() {
            if (!went.isEmpty()) {
                found.add(new Piece(Kind.REMOVED, went.toString()));
            }
            if (!came.isEmpty()) {
                found.add(new Piece(Kind.ADDED, came.toString()));
            }
            went.setLength(0);
            came.setLength(0);
        }

        List<Piece> done() {
            flush();
            return List.copyOf(found);
        }
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

    private static Map<String, Segment> byId(Revision revision, Figures figures) {
        Map<String, Segment> segments = new LinkedHashMap<>();
        revision.content().written(figures).segments().forEach(segment -> segments.put(segment.id(), segment));
        return segments;
    }
}
