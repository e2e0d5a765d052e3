package org.heraldcms.web.article;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.article.ArticleDraft;
import org.heraldcms.core.article.ArticlePatch;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.jspecify.annotations.Nullable;

/** What a writer sends to begin an article. */
record ArticleIn(
        @Nullable String type,
        @Schema(required = true) @Nullable String sourceLocale,
        @Nullable List<String> topics,
        @Schema(required = true) @Nullable EditionIn edition) {

    ArticleDraft toDraft() {
        if (sourceLocale == null) {
            throw HeraldException.invalid("/sourceLocale", "Say in which locale the article is written.");
        }
        if (edition == null) {
            throw HeraldException.invalid("/edition", "An article begins with an edition in its source locale.");
        }
        LocaleTag locale = LocaleTag.of(sourceLocale, "/sourceLocale");
        try {
            return ArticleDraft.of(type, locale, topics, edition.toDraft());
        } catch (HeraldException refused) {
            throw withinEdition(refused);
        }
    }

    /** Places of the edition are one level deeper here than where an edition is sent alone. */
    private static HeraldException withinEdition(HeraldException refused) {
        return new HeraldException(
                refused.code(),
                refused.detail(),
                refused.violations().stream()
                        .map(one -> one.pointer().startsWith("/topics")
                                        || one.pointer().startsWith("/type")
                                ? one
                                : new Violation("/edition" + one.pointer(), one.detail()))
                        .toList());
    }

    /** What a writer sends to change what belongs to all languages. */
    record Patch(
            @Nullable String type,
            @Nullable List<String> topics,
            @Nullable UUID owner) {

        ArticlePatch toPatch() {
            return new ArticlePatch(type, topics, owner);
        }
    }
}
