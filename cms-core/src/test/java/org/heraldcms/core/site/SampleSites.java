package org.heraldcms.core.site;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** The sites of the named newsroom, for tests that need no store. */
public final class SampleSites {

    private SampleSites() {}

    /** Safe Harbour's own site. */
    public static Site harbour() {
        return site("harbour", "Safe Harbour", "https://safeharbour.example", null);
    }

    /** A partner whose copies name Safe Harbour's as the canonical ones. */
    public static Site lighthouse() {
        return site("lighthouse", "Lighthouse News", "https://lighthouse.example/families", "harbour");
    }

    private static Site site(String key, String name, String baseUrl, @Nullable String canonical) {
        List<SiteLocale> locales = List.of(
                new SiteLocale(LocaleTag.of("en"), List.of()),
                new SiteLocale(LocaleTag.of("es"), List.of(LocaleTag.of("en"))));
        SiteDraft draft = new SiteDraft(
                key,
                name,
                baseUrl,
                locales,
                new Takes(List.of(), List.of(), List.of()),
                Visibility.PUBLIC,
                canonical,
                List.of("*"));
        return new Site(draft, Instant.parse("2026-08-01T08:00:00Z"));
    }
}
