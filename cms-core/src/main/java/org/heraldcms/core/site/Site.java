package org.heraldcms.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.article.NamesColumn;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A place of publication: a partner's site or one's own.
 *
 * <p>It is set up once under a key that never changes, because addresses, tokens and the change log name it; all other
 * settings may change. A change of settings touches nothing that is live: what the site no longer takes stays until
 * somebody withdraws it.
 */
@Entity
@Table(name = "site")
public class Site {

    @Id
    private String key;

    private String name;

    @Column(name = "base_url")
    private String baseUrl;

    @Convert(converter = LocalesColumn.class)
    private List<SiteLocale> locales;

    @Convert(converter = NamesColumn.class)
    @Column(name = "takes_types")
    private List<String> takesTypes;

    @Convert(converter = NamesColumn.class)
    @Column(name = "takes_topics")
    private List<String> takesTopics;

    @Convert(converter = NamesColumn.class)
    @Column(name = "takes_locales")
    private List<String> takesLocales;

    private String visibility;

    @Column(name = "canonical_site")
    private @Nullable String canonicalSite;

    @Convert(converter = NamesColumn.class)
    private List<String> origins;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For the store only. */
    protected Site() {}

    Site(SiteDraft draft, Instant now) {
        this.key = draft.key();
        this.createdAt = now;
        change(draft);
    }

    /** Takes the settings over; the key stays. */
    final void change(SiteDraft draft) {
        name = draft.name();
        baseUrl = draft.baseUrl();
        locales = draft.locales();
        takesTypes = draft.takes().types();
        takesTopics = draft.takes().topics();
        takesLocales = draft.takes().locales().stream().map(LocaleTag::tag).toList();
        visibility = draft.visibility().label();
        canonicalSite = draft.canonicalSite();
        origins = draft.origins();
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Where the site's own pages stand, without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** At least one. */
    public List<SiteLocale> locales() {
        return locales;
    }

    /** The locale for readers who name none: the first. */
    public LocaleTag defaultLocale() {
        return locales.getFirst().locale();
    }

    /** What the site takes of what is published in its locales. */
    public Takes takes() {
        return new Takes(
                takesTypes,
                takesTopics,
                takesLocales.stream().map(LocaleTag::new).toList());
    }

    /**
     * Whether the site takes an edition: one in a locale of the site, or in one that such a locale falls back to, whose
     * type and topics are among those that the site takes.
     */
    public boolean takes(String type, List<String> topics, LocaleTag locale) {
        return has(locale) && takes().admits(type, topics, locale);
    }

    /** Whether an edition of this locale is shown there, for itself or where another falls back to it. */
    public boolean has(LocaleTag locale) {
        return locales.stream()
                .anyMatch(one -> one.locale().equals(locale) || one.fallbacks().contains(locale));
    }

    /** Whether only bearers of the site's tokens may read what is live on it. */
    public boolean isPrivate() {
        return visibility() == Visibility.PRIVATE;
    }

    public Visibility visibility() {
        return Visibility.of(visibility);
    }

    /** The key of the site whose copy search engines shall prefer; empty when it is this one. */
    public Optional<String> canonicalSite() {
        return Optional.ofNullable(canonicalSite);
    }

    /** From which origins browsers let pages read the site, as {@link Origins} describes them. */
    public List<String> origins() {
        return origins;
    }

    /**
     * The locales to try for a reader, the best first: those that the site has of the one asked for and its truncations
     * (RFC 4647 lookup), then what these fall back to. Empty when the site has none of them.
     */
    public List<LocaleTag> chain(LocaleTag asked) {
        Set<LocaleTag> own = new LinkedHashSet<>();
        Set<LocaleTag> fallbacks = new LinkedHashSet<>();
        for (LocaleTag tag : asked.lookup()) {
            if (has(tag)) {
                own.add(tag);
            }
            locales.stream().filter(one -> one.locale().equals(tag)).forEach(one -> fallbacks.addAll(one.fallbacks()));
        }
        own.addAll(fallbacks);
        return List.copyOf(own);
    }

    /** Where the site itself shows an edition. */
    public String articleUrl(LocaleTag locale, String slug) {
        return baseUrl + "/" + locale + "/"
                + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Its settings, for the audit. */
    Map<String, Object> audited() {
        Map<String, Object> settings = new LinkedHashMap<>(Map.of(
                "name", name, "baseUrl", baseUrl, "locales", locales, "takes", takes(), "visibility", visibility));
        settings.put("origins", origins);
        canonicalSite().ifPresent(site -> settings.put("canonicalSite", site));
        return settings;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Grows with every change of settings. */
    public long version() {
        return version;
    }
}
