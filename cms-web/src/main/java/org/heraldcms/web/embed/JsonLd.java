package org.heraldcms.web.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Publications.Alternate;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.json.Json;

/**
 * An Article of schema.org. A source names its translations ({@code workTranslation}), a translation names its source
 * ({@code translationOfWork}) and there the others, each as long as it is live on the site.
 */
final class JsonLd {

    private JsonLd() {}

    static ObjectNode of(Site site, Published live, List<Alternate> languages) {
        JsonNode document = document(live);
        ObjectNode article = document.path("jsonLd").deepCopy();
        article.put("url", site.articleUrl(live.locale(), live.slug()));
        String source = document.path("translationOf").path("locale").asText();
        List<Alternate> others = languages.stream()
                .filter(one -> !one.locale().equals(live.locale()))
                .toList();
        if (source.isEmpty()) {
            translations(article, site, live, others);
            return article;
        }
        ObjectNode original = article.withObject("/translationOfWork");
        original.put("inLanguage", source);
        slug(others, source).ifPresent(slug -> original.put("url", site.articleUrl(new LocaleTag(source), slug)));
        translations(
                original,
                site,
                live,
                others.stream()
                        .filter(one -> !one.locale().tag().equals(source))
                        .toList());
        return article;
    }

    private static Optional<String> slug(List<Alternate> languages, String locale) {
        return languages.stream()
                .filter(one -> one.locale().tag().equals(locale))
                .map(Alternate::slug)
                .findFirst();
    }

    private static void translations(ObjectNode work, Site site, Published live, List<Alternate> languages) {
        for (Alternate other : languages) {
            work.withArray("workTranslation")
                    .addObject()
                    .put("@type", "Article")
                    .put("@id", "urn:uuid:" + live.articleId() + "#" + other.locale())
                    .put("inLanguage", other.locale().tag())
                    .put("url", site.articleUrl(other.locale(), other.slug()));
        }
    }

    private static JsonNode document(Published live) {
        try {
            return Json.mapper().readTree(live.document());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
