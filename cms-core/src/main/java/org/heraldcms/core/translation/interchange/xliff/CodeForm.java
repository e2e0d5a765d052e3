package org.heraldcms.core.translation.interchange.xliff;

import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.Code;
import org.heraldcms.core.translation.inline.Code.Figure;
import org.heraldcms.core.translation.inline.Code.LineBreak;
import org.heraldcms.core.translation.inline.Code.Marked;
import org.jspecify.annotations.Nullable;

/**
 * How a code shows itself to tools and their users.
 *
 * @param start what it stands for, as HTML: that of a pair's beginning
 * @param end that of a pair's end; null of what stands alone
 */
record CodeForm(
        String type,
        @Nullable String subType,
        String start,
        @Nullable String end) {

    static CodeForm of(Code code) {
        return switch (code) {
            case LineBreak it -> new CodeForm("fmt", "xlf:lb", "<br>", null);
            case Figure it -> new CodeForm("other", "herald:fact", '{' + it.key() + '}', null);
            case Marked(Mark mark) ->
                switch (mark) {
                    case Mark.Bold it -> new CodeForm("fmt", "xlf:b", "<strong>", "</strong>");
                    case Mark.Italic it -> new CodeForm("fmt", "xlf:i", "<em>", "</em>");
                    case Mark.Code it -> new CodeForm("other", "herald:code", "<code>", "</code>");
                    case Mark.Link it -> new CodeForm("link", null, link(it), "</a>");
                    case Mark.Language it ->
                        new CodeForm("other", "herald:language", "<span lang=\"" + it.lang() + "\">", "</span>");
                };
        };
    }

    private static String link(Mark.Link link) {
        String title = link.title() == null ? "" : " title=\"" + escaped(link.title()) + "\"";
        return "<a href=\"" + escaped(link.href()) + "\"" + title + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Whether what a file says of the code is what Herald said; tools may leave things out, but not change them. */
    boolean agreesWith(Claim claim) {
        return agree(claim.type(), type) && agree(claim.subType(), subType) && agree(claim.data(), start);
    }

    private static boolean agree(@Nullable String said, @Nullable String meant) {
        return said == null || said.equals(meant);
    }

    /** What a file says of a code. */
    record Claim(
            @Nullable String type,
            @Nullable String subType,
            @Nullable String data) {}
}
