package org.heraldcms.core.content.body;

import java.util.Comparator;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What a run of text is, beside its characters. A run has at most one mark of each type. */
public sealed interface Mark {

    /** Strong importance. */
    record Bold() implements Mark {}

    /** Stress or an offset voice. */
    record Italic() implements Mark {}

    /** A piece of code, a command, a file name. */
    record Code() implements Mark {}

    /**
     * A reference.
     *
     * @param href of the web, of mail or telephone, a path of the site or a place on the page
     * @param title an advisory title; null when there is none
     */
    record Link(String href, @Nullable String title) implements Mark {}

    /** Words in another language than the text around them (WCAG 3.1.2, "language of parts"). */
    record Language(LocaleTag lang) implements Mark {}

    /** The same marks, from the outermost to the innermost. */
    static List<Mark> ordered(List<Mark> marks) {
        return marks.size() < 2
                ? List.copyOf(marks)
                : marks.stream().sorted(Comparator.comparingInt(Mark::rank)).toList();
    }

    /** The place of this mark among the marks of a run, from the outermost element to the innermost. */
    default int rank() {
        return switch (this) {
            case Link link -> 0;
            case Language language -> 1;
            case Bold bold -> 2;
            case Italic italic -> 3;
            case Code code -> 4;
        };
    }
}
