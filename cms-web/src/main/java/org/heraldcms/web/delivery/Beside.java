package org.heraldcms.web.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Publications.Edition;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.form.Documents;
import org.heraldcms.web.delivery.form.Parts;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/** What can be had beside the documents themselves; looked up once for all documents of an answer. */
@ApplicationScoped
public class Beside {

    @Inject
    private Publications publications;

    @Inject
    private Addresses addresses;

    /** A site, now or as it was at an instant. */
    public record View(Site site, @Nullable Instant at) {}

    /**
     * A language in which an article is live.
     *
     * @param url where its document is
     * @param page where the site itself shows it
     */
    public record AlternateView(LocaleTag locale, String slug, String url, String page) {}

    /** What was asked for of each document, in the order of the documents. */
    List<byte[]> cut(View view, List<Published> found, Parts parts) {
        if (parts.isPlain()) {
            return found.stream().map(Published::document).toList();
        }
        Map<UUID, List<AlternateView>> alternates =
                parts.includes().contains(Parts.ALTERNATES) ? alternates(view, found) : Map.of();
        Map<Edition, Published> sources = parts.includes().contains(Parts.SOURCE) ? sources(view, found) : Map.of();
        List<byte[]> cut = new ArrayList<>();
        for (Published one : found) {
            Map<String, Object> included = new LinkedHashMap<>();
            if (parts.includes().contains(Parts.ALTERNATES)) {
                included.put(Parts.ALTERNATES, alternates.getOrDefault(one.articleId(), List.of()));
            }
            source(one)
                    .map(sources::get)
                    .ifPresent(source -> included.put(
                            Parts.SOURCE,
                            new RawValue(new String(parts.of(source.document()), StandardCharsets.UTF_8))));
            byte[] document = parts.of(one.document());
            cut.add(parts.includes().isEmpty() ? document : Documents.with(document, "included", json(included)));
        }
        return cut;
    }

    /** The languages in which each article is live. */
    public Map<UUID, List<AlternateView>> alternates(View view, List<Published> found) {
        List<UUID> articles =
                found.stream().map(Published::articleId).distinct().toList();
        Map<UUID, List<AlternateView>> alternates = new LinkedHashMap<>();
        publications
                .alternates(view.site().key(), articles, view.at())
                .forEach((article, live) -> alternates.put(article, views(view.site(), article, live)));
        return alternates;
    }

    /** Languages as outsiders see them. */
    List<AlternateView> views(Site site, UUID article, List<Publications.Alternate> live) {
        return live.stream()
                .map(one -> new AlternateView(
                        one.locale(),
                        one.slug(),
                        addresses.document(site.key(), article, one.locale()),
                        site.articleUrl(one.locale(), one.slug())))
                .toList();
    }

    /** What is live of the editions that these were translated from. */
    public Map<Edition, Published> sources(View view, List<Published> found) {
        List<Edition> wanted = found.stream()
                .map(Beside::source)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return publications.editions(view.site().key(), wanted, view.at()).stream()
                .collect(Collectors.toMap(one -> new Edition(one.articleId(), one.locale()), Function.identity()));
    }

    /** The edition that one was translated from; empty for one that was written as it is. */
    public static Optional<Edition> source(Published translation) {
        return Documents.member(translation.document(), "translationOf")
                .map(source -> new Edition(
                        translation.articleId(),
                        new LocaleTag(source.path("locale").asText())));
    }

    private static byte[] json(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
