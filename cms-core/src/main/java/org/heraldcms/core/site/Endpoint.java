package org.heraldcms.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.heraldcms.core.article.NamesColumn;
import org.jspecify.annotations.Nullable;

/**
 * A webhook address: of a site, or of the operators of this installation.
 *
 * <p>A site's gets, from the change behind which it was registered, every later change that it wants, in order. It is
 * disabled by hand, by an answer that says it is gone, or after days of nothing but failures; what happens meanwhile is
 * kept for it, and brought to it in order once it is enabled again. The operators' is told how the others fare.
 */
@Entity
@Table(name = "endpoint")
public class Endpoint {

    /** Whose an endpoint is that belongs to no site; no site has such a key. */
    public static final String OPERATORS = "(operators)";

    @Id
    private UUID id;

    private @Nullable String site;
    private String url;

    @Convert(converter = NamesColumn.class)
    private List<String> types;

    @Convert(converter = NamesColumn.class)
    @Column(name = "article_types")
    private List<String> articleTypes;

    @Convert(converter = NamesColumn.class)
    private List<String> topics;

    @Convert(converter = NamesColumn.class)
    private List<String> locales;

    @Column(name = "full_body")
    private boolean fullBody;

    private @Nullable String headers;

    @Convert(converter = NamesColumn.class)
    @Column(name = "header_names")
    private List<String> headerNames;

    private boolean enabled;

    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    private boolean ordered;

    @Column(name = "rate_per_second")
    private @Nullable Integer ratePerSecond;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "after_position")
    private long afterPosition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For the store only. */
    protected Endpoint() {}

    /**
     * What an endpoint begins with.
     *
     * @param site null for one of the operators
     * @param url an address that was found fit to be called
     * @param afterPosition the position of the change log behind which it gets changes
     */
    public record Registration(@Nullable String site, URI url, Wants wants, long afterPosition) {}

    /** An endpoint just registered; enabled. */
    public Endpoint(UUID id, Registration registration, Instant now) {
        this.id = id;
        this.site = registration.site();
        this.url = registration.url().toString();
        this.headerNames = List.of();
        this.afterPosition = registration.afterPosition();
        this.createdAt = now;
        this.enabled = true;
        this.ordered = true;
        want(registration.wants());
    }

    /** Sends from now on to this address, which was found fit to be called. */
    public void moveTo(URI address) {
        url = address.toString();
    }

    /** Gets from now on only what is wanted. */
    public final void want(Wants wants) {
        types = wants.types();
        articleTypes = wants.articleTypes();
        topics = wants.topics();
        locales = wants.locales();
    }

    /** Gets from now on the whole document with a change, or only where it is. */
    public void carry(boolean wholeDocument) {
        fullBody = wholeDocument;
    }

    /**
     * Has from now on these headers in every request.
     *
     * @param sealed names and values, sealed; null when there are none
     */
    public void dress(List<String> names, @Nullable String sealed) {
        headerNames = List.copyOf(names);
        headers = sealed;
    }

    /** Gets what was kept for it, and what comes. */
    public void enable() {
        enabled = true;
        disabledReason = null;
        disabledAt = null;
    }

    /** Gets nothing more until it is enabled again. */
    public void disable(String reason, Instant now) {
        disabledAt = enabled || disabledAt == null ? now : disabledAt;
        enabled = false;
        disabledReason = reason;
    }

    /**
     * Gets from now on one message after the other, or several at once.
     *
     * @param rate how many messages a second it takes; null when it does not say
     */
    public void serve(boolean inOrder, @Nullable Integer rate) {
        ordered = inOrder;
        ratePerSecond = rate;
    }

    /** Is to get again what came after a position, also from before it was registered. */
    public void rewind(long position) {
        afterPosition = Math.min(afterPosition, position);
    }

    public UUID id() {
        return id;
    }

    /** The key of its site; null for one of the operators. */
    public @Nullable String site() {
        return site;
    }

    /** Whose it is, in the words of the audit: the key of its site, or the operators. */
    public String owner() {
        return site == null ? OPERATORS : site;
    }

    public String url() {
        return url;
    }

    public Wants wants() {
        return new Wants(types, articleTypes, topics, locales);
    }

    /** Whether a change comes with the whole document. */
    public boolean carriesDocuments() {
        return fullBody;
    }

    /** The names of the headers that it has of its own; their values are sealed. */
    public List<String> headerNames() {
        return headerNames;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Why it is disabled, for people; empty while it is enabled. */
    public Optional<String> disabledReason() {
        return Optional.ofNullable(disabledReason);
    }

    /** Whether each of its messages waits for the one before it. */
    public boolean isOrdered() {
        return ordered;
    }

    /** How many messages a second it takes; null when it does not say. */
    public @Nullable Integer ratePerSecond() {
        return ratePerSecond;
    }

    /** Since when it is disabled; null while it is enabled. */
    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    /** Its settings, for the audit; of secrets nothing. */
    public Map<String, Object> audited() {
        return new TreeMap<>(Map.of(
                "url", url,
                "types", types,
                "articleTypes", articleTypes,
                "topics", topics,
                "locales", locales,
                "documents", fullBody,
                "headers", headerNames,
                "enabled", enabled,
                "ordered", ordered,
                "ratePerSecond", ratePerSecond == null ? 0 : ratePerSecond));
    }

    /** The position of the change log behind which it gets changes. */
    public long afterPosition() {
        return afterPosition;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Grows with every change of settings. */
    public long version() {
        return version;
    }
}
