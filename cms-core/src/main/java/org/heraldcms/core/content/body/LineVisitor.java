package org.heraldcms.core.content.body;

/** Sees a line as a tree of nested marks; see {@link Inline#walk}. */
public interface LineVisitor {

    void open(Mark mark);

    /** Characters that stand within all marks open now. */
    void words(String text);

    /** A figure that stands within all marks open now. */
    void fact(Inline.Fact fact);

    void lineBreak();

    /** Closes the mark opened last. */
    void close(Mark mark);
}
