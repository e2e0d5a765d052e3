package org.heraldcms.core.site;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/** The sites of the newsroom that all tests share, without a store. */
public final class SampleSites {

    private static final LocaleTag EN = new LocaleTag("en");
    private static final LocaleTag ES = new LocaleTag("es");

    private SampleSites() {}

    /** The charity's own site, in English and Spanish; neither falls back to the other. */
    public static Site harbour() {
        return site("harbour", "Safe Harbour", new SiteLocale(EN, List.of()), new SiteLocale(ES, List.of()));
    }

    /** A partner in Spanish, which shows English where there is no Spanish. */
    public static Site faro() {
        return site("faro", "Faro Comunitario", new SiteLocale(ES, List.of(EN)));
    }

    /** A site that publishes in these; none falls back to another. */
    public static Site in(List<LocaleTag> locales) {
        return site(
                "quay",
                "Quay",
                locales.stream().map(one -> new SiteLocale(one, List.of())).toArray(SiteLocale[]::new));
    }

    private static Site site(String key, String name, SiteLocale... locales) {
        SiteDraft draft = new SiteDraft(
                key,
                name,
                "https://" + key + ".example",
                List.of(locales),
                Takes.ALL,
                Visibility.PUBLIC,
                null,
                List.of("*"));
        return new Site(draft, Instant.parse("2026-01-05T08:00:00Z"));
    }
}
