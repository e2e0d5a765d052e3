package org.heraldcms.web.site;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Origins;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteDraft;
import org.heraldcms.core.site.SiteLocale;
import org.heraldcms.core.site.Takes;
import org.heraldcms.core.site.Visibility;
import org.jspecify.annotations.Nullable;

/** The settings of a site as a site manager sends them. */
record SiteIn(
        @Schema(required = true) @Nullable String key,
        @Schema(required = true) @Nullable String name,
        @Schema(required = true) @Nullable String baseUrl,
        @Schema(required = true) @Nullable List<LocaleIn> locales,
        @Nullable TakesIn takes,
        @Nullable Visibility visibility,
        @Nullable String canonicalSite,
        @Nullable List<String> origins) {

    /** A locale of the site, with what it falls back to. */
    record LocaleIn(
            @Schema(required = true) @Nullable String locale,
            @Nullable List<String> fallbacks) {}

    /** What the site takes. */
    record TakesIn(
            @Nullable List<String> types,
            @Nullable List<String> topics,
            @Nullable List<String> locales) {

        Takes toTakes() {
            return new Takes(orNone(types), orNone(topics), tags(orNone(locales), "/takes/locales"));
        }
    }

    /** All settings, as for a new site. */
    SiteDraft toDraft() {
        Visibility wanted = visibility == null ? Visibility.PUBLIC : visibility;
        return new SiteDraft(
                given(key, "/key"),
                given(name, "/name"),
                given(baseUrl, "/baseUrl"),
                siteLocales(given(locales, "/locales")),
                takes == null ? Takes.ALL : takes.toTakes(),
                wanted,
                canonicalSite,
                origins == null ? Origins.usual(wanted) : origins);
    }

    /** These settings for the site named by the path. */
    SiteIn of(String site) {
        return new SiteIn(key == null ? site : key, name, baseUrl, locales, takes, visibility, canonicalSite, origins);
    }

    /** What is given here, and what the site has of the rest. */
    SiteDraft over(Site site) {
        return new SiteDraft(
                key == null ? site.key() : key,
                name == null ? site.name() : name,
                baseUrl == null ? site.baseUrl() : baseUrl,
                locales == null ? site.locales() : siteLocales(locales),
                takes == null ? site.takes() : takes.toTakes(),
                visibility == null ? site.visibility() : visibility,
                canonicalSite == null ? site.canonicalSite().orElse(null) : canonicalSite,
                origins == null ? originsOver(site) : origins);
    }

    /** Origins that were named stay; what went without saying goes with the visibility. */
    private List<String> originsOver(Site site) {
        boolean isUsual = site.origins().equals(Origins.usual(site.visibility()));
        return isUsual && visibility != null ? Origins.usual(visibility) : site.origins();
    }

    private static <T> T given(@Nullable T value, String pointer) {
        if (value == null) {
            throw HeraldException.invalid(pointer, "This is missing.");
        }
        return value;
    }

    private static List<SiteLocale> siteLocales(List<LocaleIn> given) {
        List<SiteLocale> locales = new ArrayList<>();
        for (LocaleIn one : given) {
            String pointer = "/locales/" + locales.size();
            LocaleTag locale = LocaleTag.of(given(one.locale(), pointer + "/locale"), pointer + "/locale");
            locales.add(new SiteLocale(locale, tags(orNone(one.fallbacks()), pointer + "/fallbacks")));
        }
        return locales;
    }

    private static List<LocaleTag> tags(List<String> given, String pointer) {
        List<LocaleTag> tags = new ArrayList<>();
        for (String tag : given) {
            tags.add(LocaleTag.of(tag, pointer + "/" + tags.size()));
        }
        return tags;
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }
}
