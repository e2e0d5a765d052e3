package org.heraldcms.core.translation.inline;

import org.heraldcms.core.content.body.Mark;

/** What a code stands for. */
public sealed interface Code {

    /** A pair of codes around the text that has the mark. */
    record Marked(Mark mark) implements Code {}

    /** A code that stands alone. */
    record LineBreak() implements Code {}

    /** A figure, which the other language writes out in its own way: it stands alone, and no translator sees into it. */
    record Figure(String key) implements Code {}

    /** The same for codes of one kind: two links, wherever they lead; but of figures, only for one and the same. */
    default Object kind() {
        return switch (this) {
            case Marked(Mark mark) -> mark.getClass();
            case LineBreak it -> LineBreak.class;
            case Figure it -> it;
        };
    }

    /** What a translator calls it. */
    default String words() {
        return switch (this) {
            case LineBreak it -> "line break";
            case Figure it -> "figure " + it.key();
            case Marked(Mark mark) ->
                switch (mark) {
                    case Mark.Bold it -> "bold";
                    case Mark.Italic it -> "italic";
                    case Mark.Code it -> "code";
                    case Mark.Link it -> "link";
                    case Mark.Language it -> "language";
                };
        };
    }
}
