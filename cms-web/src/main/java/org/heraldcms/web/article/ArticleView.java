package org.heraldcms.web.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Overview;

/** An article and where it stands in each language. */
record ArticleView(
        UUID id,
        String type,
        LocaleTag sourceLocale,
        List<String> topics,
        UUID owner,
        Instant createdAt,
        Instant updatedAt,
        List<Overview.EditionEntry> editions) {

    static ArticleView of(Overview.Entry entry) {
        Article article = entry.article();
        return new ArticleView(
                article.id(),
                article.type(),
                article.sourceLocale(),
                article.topics(),
                article.owner(),
                article.createdAt(),
                article.updatedAt(),
                entry.editions());
    }
}
