package org.heraldcms.web.delivery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteLocale;
import org.jspecify.annotations.Nullable;

/**
 * The locales a reader wants, the best first: the one that the request names, else those of {@code Accept-Language}
 * (RFC 9110 12.5.4, matched by RFC 4647 lookup, and where that finds nothing by language and script), else the site's own first.
 *
 * @param explicit the locale that the request names; nothing else is served then than what the site lets it fall back to
 * @param preferred the languages of the header, by quality
 */
record Languages(@Nullable LocaleTag explicit, List<LocaleTag> preferred) {

    private static final int LONGEST_HEADER = 1_000;
    private static final Pattern RANGE = Pattern.compile(
            "\\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\\s*(?:;\\s*[qQ]\\s*=\\s*([01](?:\\.[0-9]{0,3})?))?\\s*");

    /** What a request asks for. A header that cannot be understood is as good as none. */
    static Languages of(@Nullable LocaleTag explicit, @Nullable String acceptLanguage) {
        return acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER
                ? new Languages(explicit, List.of())
                : new Languages(explicit, ranges(acceptLanguage));
    }

    /**
     * The locales to look for one article in. Without an explicit locale a reader gets any language rather than none.
     *
     * @param natural the locale of the slug by which the article was asked for; null when it was asked for by id
     */
    List<LocaleTag> forArticle(Site site, @Nullable LocaleTag natural) {
        if (explicit != null) {
            return site.chain(explicit);
        }
        Set<LocaleTag> chain = new LinkedHashSet<>();
        preferred.forEach(tag -> chain.addAll(chain(site, tag)));
        if (natural != null) {
            chain.add(natural);
        }
        chain.addAll(site.chain(site.defaultLocale()));
        site.locales().stream().map(SiteLocale::locale).forEach(tag -> chain.addAll(site.chain(tag)));
        return List.copyOf(chain);
    }

    /**
     * The locales of a list: those of one reader's language, not of all that the site has.
     *
     * @throws HeraldException INVALID when the site has nothing for the explicit locale
     */
    List<LocaleTag> forList(Site site) {
        if (explicit != null) {
            List<LocaleTag> chain = site.chain(explicit);
            if (chain.isEmpty()) {
                throw HeraldException.invalid("locale", "The site does not publish in \"" + explicit + "\".");
            }
            return chain;
        }
        return preferred.stream()
                .map(tag -> chain(site, tag))
                .filter(chain -> !chain.isEmpty())
                .findFirst()
                .orElseGet(() -> site.chain(site.defaultLocale()));
    }

    /** A browser names the language of its reader; where the site has it of another region only, that is what they read. */
    private static List<LocaleTag> chain(Site site, LocaleTag tag) {
        List<LocaleTag> chain = site.chain(tag);
        return chain.isEmpty()
                ? tag.nearestOf(site.locales().stream().map(SiteLocale::locale).toList())
                        .map(site::chain)
                        .orElse(chain)
                : chain;
    }

    private static List<LocaleTag> ranges(String header) {
        return Arrays.stream(header.split(","))
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(Weighted::of)
                .flatMap(Optional::stream)
                .filter(range -> range.quality > 0)
                .sorted(Comparator.comparingDouble(Weighted::quality).reversed())
                .map(Weighted::tag)
                .distinct()
                .toList();
    }

    private record Weighted(LocaleTag tag, double quality) {

        /** Empty for languages that nobody knows, which nobody can publish in either. */
        static Optional<Weighted> of(Matcher range) {
            String quality = range.group(2);
            return known(range.group(1))
                    .map(tag -> new Weighted(tag, quality == null ? 1 : Double.parseDouble(quality)));
        }

        private static Optional<LocaleTag> known(String tag) {
            try {
                return Optional.of(LocaleTag.of(tag));
            } catch (HeraldException unknown) {
                return Optional.empty();
            }
        }
    }
}
