package org.heraldcms.core.article;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of what belongs to all languages of an article; what is null stays as it is. */
public record ArticlePatch(
        @Nullable String type,
        @Nullable List<String> topics,
        @Nullable UUID owner) {

    public ArticlePatch {
        type = type == null ? null : Topics.checkType(type);
        topics = topics == null ? null : Topics.check(topics);
    }
}
