package org.heraldcms.core.translation.interchange.xliff;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What a file was cut from. It stands in the file's {@code original}, which tools must leave as it is.
 *
 * @param locale of the translation
 * @param source number of the source revision
 * @param target number of the translation's revision, or {@link #NOT_BEGUN}
 */
public record Original(UUID article, LocaleTag locale, int source, int target) {

    /** Of an edition that had no revision yet. */
    public static final int NOT_BEGUN = 0;

    private static final Pattern TEXT = Pattern.compile("/articles/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + "/editions/([A-Za-z0-9-]{2,35})\\?source=([1-9]\\d{0,8})&target=(0|[1-9]\\d{0,8})");

    /** @throws HeraldException INVALID at {@code /original} when a text is not one that {@link #toString} gives */
    static Original of(@Nullable String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            throw HeraldException.invalid(
                    "/original", "The file does not say in its \"original\" which edition of which article it is.");
        }
        return new Original(
                UUID.fromString(parts.group(1)),
                LocaleTag.of(parts.group(2), "/original"),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)));
    }

    @Override
    public String toString() {
        return "/articles/" + article + "/editions/" + locale + "?source=" + source + "&target=" + target;
    }
}
