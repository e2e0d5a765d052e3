package org.heraldcms.core.content.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;

/** Writes a line as HTML. Neighbours that share an outer mark share its element. */
final class LineHtml {

    private LineHtml() {}

    static void write(List<Inline> line, Html html) {
        Deque<Mark> open = new ArrayDeque<>();
        int breaks = 0;
        for (Inline inline : line) {
            switch (inline) {
                case HardBreak end -> breaks++;
                case Text run -> {
                    // A break stands within the elements that go on behind it, and in no other.
                    closeTo(shared(open, run.marks()), open, html);
                    breaks(breaks, html);
                    breaks = 0;
                    open(run.marks().subList(open.size(), run.marks().size()), open, html);
                    html.text(run.text());
                }
            }
        }
        closeTo(0, open, html);
        breaks(breaks, html);
    }

    private static void breaks(int count, Html html) {
        for (int i = 0; i < count; i++) {
            html.open("br");
        }
    }

    private static void open(List<Mark> marks, Deque<Mark> open, Html html) {
        for (Mark mark : marks) {
            open(mark, html);
            open.addLast(mark);
        }
    }

    private static int shared(Deque<Mark> open, List<Mark> wanted) {
        int shared = 0;
        for (Mark mark : open) {
            if (shared == wanted.size() || !mark.equals(wanted.get(shared))) {
                return shared;
            }
            shared++;
        }
        return shared;
    }

    private static void closeTo(int size, Deque<Mark> open, Html html) {
        while (open.size() > size) {
            html.close(element(open.removeLast()));
        }
    }

    private static void open(Mark mark, Html html) {
        switch (mark) {
            case Mark.Link link -> html.open("a", "href", link.href(), "title", link.title(), "rel", "noopener");
            case Mark.Language language ->
                html.open(
                        "span",
                        "lang",
                        language.lang().tag(),
                        "dir",
                        language.lang().direction());
            case Mark.Bold it -> html.open("strong");
            case Mark.Italic it -> html.open("em");
            case Mark.Code it -> html.open("code");
        }
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Link it -> "a";
            case Mark.Language it -> "span";
            case Mark.Bold it -> "strong";
            case Mark.Italic it -> "em";
            case Mark.Code it -> "code";
        };
    }
}
