package org.heraldcms.core.importing.reading;

import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;

/** Reads one text that was sent, in whichever format it is. */
public final class PageReader {

    private PageReader() {}

    /**
     * The page that a text is.
     *
     * @throws HeraldException TOO_LARGE when it has more blocks than anybody could look at; INVALID when it is nested
     *     beyond sense
     */
    public static Page read(Document document) {
        Format format = document.format() == null ? Sniffer.format(document) : document.format();
        try {
            return switch (format) {
                case HTML -> HtmlReader.read(document);
                case MARKDOWN -> MarkdownReader.read(document);
                case TEXT -> TextReader.read(document);
            };
        } catch (StackOverflowError nested) {
            // The libraries recur over what they read. Blocks are bounded, marks within a line are not.
            throw new HeraldException(ErrorCode.INVALID, "Its elements are nested too deep to be read.");
        }
    }
}
