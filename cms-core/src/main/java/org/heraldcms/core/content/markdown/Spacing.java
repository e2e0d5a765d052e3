package org.heraldcms.core.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.content.body.Mark.Code;
import org.heraldcms.core.content.body.Mark.Language;
import org.heraldcms.core.content.body.Mark.Link;

/**
 * Takes white space out of emphasis at its edges, where Markdown would not see the emphasis begin or end: a space keeps
 * what the words on both of its sides share. Also leaves out the language of words, and the space around a line.
 */
final class Spacing {

    private final List<Text> pieces = new ArrayList<>();

    private Spacing() {}

    static List<Inline> of(List<Inline> line) {
        Spacing spacing = new Spacing();
        List<Inline> plain = line.stream().map(Spacing::plain).toList();
        Inline.merged(plain).forEach(run -> spacing.split((Text) run));
        return Inline.merged(spacing.spaced());
    }

    private static Inline plain(Inline inline) {
        List<Mark> marks = switch (inline) {
            case Text run -> run.marks();
            case Inline.Fact fact -> fact.marks();
            case Inline.HardBreak end -> List.of();
        };
        String text = inline.text();
        boolean linked = marks.stream().anyMatch(Link.class::isInstance);
        // In code nothing can be escaped, and this would make a definition of a link that begins a line.
        boolean plain = linked && text.contains("]:");
        List<Mark> kept = marks.stream()
                .filter(mark -> !(mark instanceof Language) && !(plain && mark instanceof Code))
                .toList();
        boolean code = kept.stream().anyMatch(Code.class::isInstance);
        return new Text(code ? text : text.replace('\n', ' '), kept);
    }

    private void split(Text run) {
        String text = run.text();
        int start = 0;
        int end = text.length();
        if (run.marks().stream().noneMatch(Code.class::isInstance)) {
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
        }
        for (String part : List.of(text.substring(0, start), text.substring(start, end), text.substring(end))) {
            if (!part.isEmpty()) {
                pieces.add(new Text(part, run.marks()));
            }
        }
    }

    private List<Inline> spaced() {
        List<Inline> spaced = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Text piece = pieces.get(i);
            int before = words(i, -1);
            int behind = words(i, 1);
            if (!isSpace(piece)) {
                spaced.add(piece);
            } else if (before >= 0 && behind < pieces.size()) {
                spaced.add(new Text(piece.text(), shared(piece, pieces.subList(before, behind + 1))));
            }
        }
        return spaced;
    }

    /** Where the nearest words before or behind a piece are. */
    private int words(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < pieces.size() && isSpace(pieces.get(at))) {
            at += step;
        }
        return at;
    }

    private static List<Mark> shared(Text piece, List<Text> around) {
        List<Mark> shared = new ArrayList<>();
        for (Mark mark : piece.marks()) {
            int at = shared.size();
            if (!around.stream().allMatch(one -> has(one, at, mark))) {
                break;
            }
            shared.add(mark);
        }
        // A link may well begin or end with a space.
        boolean isLinked = !piece.marks().isEmpty() && piece.marks().getFirst() instanceof Link;
        return isLinked && shared.isEmpty() ? List.of(piece.marks().getFirst()) : shared;
    }

    private static boolean has(Text words, int at, Mark mark) {
        return words.marks().size() > at && words.marks().get(at).equals(mark);
    }

    private static boolean isSpace(Text piece) {
        return piece.marks().stream().noneMatch(Code.class::isInstance)
                && piece.text().chars().allMatch(Spacing::isSpace);
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
