package org.heraldcms.core.notice;

import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * What is to be told.
 *
 * @param subject what it is about, in the words of the audit: {@code <article id>/<locale>}, {@code release/<id>}
 * @param link where in the studio one sees it, from its root on: {@code #/articles/<id>/<locale>/review}
 * @param detail what its sentence needs: names, titles, reasons; values that JSON can hold, none longer than 500
 *     characters
 */
public record NewNotice(Kind kind, String subject, String link, Map<String, ?> detail) {

    public NewNotice {
        detail = Map.copyOf(detail);
    }

    /** One about an edition, whose link leads to a step of its page: {@code write}, {@code translate}, {@code review}. */
    public static NewNotice ofEdition(Kind kind, UUID article, LocaleTag locale, String step, Map<String, ?> detail) {
        return new NewNotice(kind, article + "/" + locale, "#/articles/" + article + "/" + locale + "/" + step, detail);
    }
}
