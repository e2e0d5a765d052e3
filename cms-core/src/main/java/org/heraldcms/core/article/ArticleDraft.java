package org.heraldcms.core.article;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What a new article is made of.
 *
 * @param type key of its content type
 * @param edition its first edition, in the source locale
 */
public record ArticleDraft(String type, LocaleTag sourceLocale, List<String> topics, EditionDraft edition) {

    /** The type of an article whose author named none. */
    public static final String DEFAULT_TYPE = "article";

    public ArticleDraft {
        type = Topics.checkType(type);
        topics = Topics.check(topics);
    }

    /** A draft with the defaults in the place of what was left out. */
    public static ArticleDraft of(
            @Nullable String type, LocaleTag sourceLocale, @Nullable List<String> topics, EditionDraft edition) {
        return new ArticleDraft(
                type == null ? DEFAULT_TYPE : type, sourceLocale, topics == null ? List.of() : topics, edition);
    }
}
