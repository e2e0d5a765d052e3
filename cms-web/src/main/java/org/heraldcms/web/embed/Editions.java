package org.heraldcms.web.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteLocale;
import org.jspecify.annotations.Nullable;

/** Finds the edition that is to be shown elsewhere. */
@ApplicationScoped
class Editions {

    private static final Pattern PAGE = Pattern.compile("/([A-Za-z0-9-]{2,35})/([^/?#]+)/?(?:[?#].*)?");
    private static final Pattern DOCUMENT = Pattern.compile("([0-9a-fA-F-]{36})(?:\\?locale=([A-Za-z0-9-]{2,35}))?");

    @Inject
    private Publications publications;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /**
     * The edition of an article in a locale, or in what the site lets it fall back to.
     *
     * @param locale null for the first locale of the site that is live
     * @throws HeraldException NOT_FOUND, or WITHDRAWN when it was live there once
     */
    Published find(Site site, UUID article, @Nullable LocaleTag locale) {
        List<LocaleTag> chain = chain(site, locale);
        return publications
                .best(site.key(), article, chain, null)
                .orElseThrow(() -> publications
                        .ended(site.key(), article, chain, null)
                        .map(ended -> withdrawn())
                        .orElseGet(() -> HeraldException.notFound("article on this site in this language")));
    }

    private static List<LocaleTag> chain(Site site, @Nullable LocaleTag locale) {
        if (locale != null) {
            return site.chain(locale);
        }
        List<LocaleTag> all = new ArrayList<>(site.chain(site.defaultLocale()));
        site.locales().stream().map(SiteLocale::locale).forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** The edition behind an address: its page on the site, or its document here. As {@link #find} otherwise. */
    Published at(Site site, String url) {
        return under(site.baseUrl(), url)
                .flatMap(path -> page(site, path))
                .or(() -> under(baseUrl + "/sites/" + site.key() + "/articles/", url)
                        .flatMap(path -> document(site, path)))
                .orElseThrow(() -> HeraldException.notFound("article at this address"));
    }

    private static Optional<String> under(String base, String url) {
        return url.startsWith(base) ? Optional.of(url.substring(base.length())) : Optional.empty();
    }

    private Optional<Published> page(Site site, String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        Optional<Published> named = locale(page.group(1))
                .flatMap(locale -> slug(page.group(2))
                        .flatMap(slug -> publications.bySlug(site.key(), slug, List.of(locale), null))
                        .filter(found -> found.locale().equals(locale)));
        if (named.filter(found -> found.liveUntil() != null).isPresent()) {
            return named.map(old -> find(site, old.articleId(), old.locale()));
        }
        return named;
    }

    private Optional<Published> document(Site site, String path) {
        Matcher document = DOCUMENT.matcher(path);
        if (!document.matches()) {
            return Optional.empty();
        }
        String tag = document.group(2);
        LocaleTag locale = tag == null ? null : locale(tag).orElse(null);
        return Optional.of(find(site, Ids.parse(document.group(1), "article"), locale));
    }

    private static Optional<LocaleTag> locale(String tag) {
        try {
            return Optional.of(LocaleTag.of(tag));
        } catch (HeraldException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> slug(String encoded) {
        try {
            return Optional.of(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static HeraldException withdrawn() {
        return new HeraldException(ErrorCode.WITHDRAWN, "It was withdrawn from this site.");
    }
}
