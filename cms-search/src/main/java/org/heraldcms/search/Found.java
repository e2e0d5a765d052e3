package org.heraldcms.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * An article that was found, shown by the edition that answers the query best.
 *
 * @param url where the edition stands on the site that is canonical for it; may be empty
 * @param titleHtml the title with the words that were found in {@code <mark>}; all else is escaped
 * @param snippetHtml the passages that were found, marked and escaped likewise
 * @param editions every locale in which this article was found, this edition's first
 * @param score comparable within one answer only
 */
public record Found(
        UUID articleId,
        LocaleTag locale,
        int revision,
        String type,
        List<String> topics,
        String slug,
        String url,
        String title,
        String summary,
        String titleHtml,
        String snippetHtml,
        Instant publishedAt,
        String digest,
        List<LocaleTag> editions,
        float score) {}
