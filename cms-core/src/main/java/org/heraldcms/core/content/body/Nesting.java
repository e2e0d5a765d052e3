package org.heraldcms.core.content.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.heraldcms.core.content.body.Inline.Fact;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;

/** Makes a tree of marks of a line whose runs carry them one by one: neighbours that share an outer mark share it. */
final class Nesting {

    private final LineVisitor visitor;
    private final Deque<Mark> open = new ArrayDeque<>();
    private int breaks;

    private Nesting(LineVisitor visitor) {
        this.visitor = visitor;
    }

    static void walk(List<Inline> line, LineVisitor visitor) {
        Nesting nesting = new Nesting(visitor);
        for (Inline inline : line) {
            switch (inline) {
                case HardBreak end -> nesting.breaks++;
                case Text run -> {
                    nesting.within(run.marks());
                    visitor.words(run.text());
                }
                case Fact fact -> {
                    nesting.within(fact.marks());
                    visitor.fact(fact);
                }
            }
        }
        nesting.closeTo(0);
        nesting.breaks();
    }

    private void within(List<Mark> marks) {
        // A break stands within the marks that go on behind it, and in no other.
        closeTo(shared(marks));
        breaks();
        for (Mark mark : marks.subList(open.size(), marks.size())) {
            visitor.open(mark);
            open.addLast(mark);
        }
    }

    private void breaks() {
        for (; breaks > 0; breaks--) {
            visitor.lineBreak();
        }
    }

    private int shared(List<Mark> wanted) {
        int shared = 0;
        for (Mark mark : open) {
            if (shared == wanted.size() || !mark.equals(wanted.get(shared))) {
                return shared;
            }
            shared++;
        }
        return shared;
    }

    private void closeTo(int size) {
        while (open.size() > size) {
            visitor.close(open.removeLast());
        }
    }
}
