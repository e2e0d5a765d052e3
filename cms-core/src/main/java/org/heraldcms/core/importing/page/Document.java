package org.heraldcms.core.importing.page;

import java.net.URI;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.parsing.Characters;
import org.jspecify.annotations.Nullable;

/**
 * One text that was sent: a page, or the part of a page that is in one language.
 *
 * @param name of the file or page, for people and, by its ending, for the format; may be empty
 * @param format null to find out from the text
 * @param content without characters that no text may hold
 * @param locale of everything in it; null to find out block by block
 * @param base against which relative addresses are resolved; null when it is not known
 * @param losses what was lost before the text was read, one sentence each
 */
public record Document(
        String name,
        @Nullable Format format,
        String content,
        @Nullable LocaleTag locale,
        @Nullable URI base,
        List<String> losses) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Document {
        losses = List.copyOf(losses);
    }

    /** A text as it was sent: line ends become one kind, and what no text may hold is left out and reported. */
    public static Document sent(String name, String content) {
        String lines = (content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n');
        String permitted = Characters.permitted(lines);
        int removed = Characters.count(lines) - Characters.count(permitted);
        List<String> losses = removed == 0
                ? List.of()
                : List.of(removed + " characters that no text may hold (control characters, halves of pairs) were"
                        + " left out.");
        return new Document(name, null, permitted, null, null, losses);
    }

    public Document in(@Nullable Format other) {
        return new Document(name, other, content, locale, base, losses);
    }

    public Document of(@Nullable LocaleTag other) {
        return new Document(name, format, content, other, base, losses);
    }

    public Document at(@Nullable URI other) {
        return new Document(name, format, content, locale, other, losses);
    }

    public Document without(List<String> others) {
        return new Document(name, format, content, locale, base, others);
    }
}
