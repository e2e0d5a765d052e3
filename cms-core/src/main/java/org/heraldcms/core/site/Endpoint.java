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
import java.util.UUID;
import org.heraldcms.core.article.NamesColumn;
import org.jspecify.annotations.Nullable;

/**
 * A webhook address of a site.
 *
 * <p>From the change behind which it was registered it gets every later change of the types it asked for, in order. It
 * is disabled by hand, or by an answer that says it is gone; what happens meanwhile is kept for it, and brought to it
 * in order once it is enabled again.
 */
@Entity
@Table(name = "endpoint")
public class Endpoint {

    @Id
    private UUID id;

    private String site;
    private String url;

    @Convert(converter = NamesColumn.class)
    private List<String> types;

    private String secret;
    private boolean enabled;

    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    private boolean ordered;

    @Column(name = "rate_per_second")
    private @Nullable Integer ratePerSecond;

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
     * @param url an address that was found fit to be called
     * @param types the types of change it gets; empty means all
     * @param secret what its changes are signed with
     * @param afterPosition the position of the change log behind which it gets changes
     */
    public record Registration(String site, URI url, List<String> types, String secret, long afterPosition) {}

    /** An endpoint just registered; enabled. */
    public Endpoint(UUID id, Registration registration, Instant now) {
        this.id = id;
        this.site = registration.site();
        this.url = registration.url().toString();
        this.types = List.copyOf(registration.types());
        this.secret = registration.secret();
        this.afterPosition = registration.afterPosition();
        this.createdAt = now;
        this.enabled = true;
        this.ordered = true;
    }

    /** Sends from now on to this address, which was found fit to be called. */
    public void moveTo(URI address) {
        url = address.toString();
    }

    /** Gets from now on only changes of these types; of all when none is named. */
    public void subscribe(List<String> wanted) {
        types = List.copyOf(wanted);
    }

    /** Has from now on everything signed with this secret. */
    public void signWith(String newSecret) {
        secret = newSecret;
    }

    /** Gets what was kept for it, and what comes. */
    public void enable() {
        enabled = true;
        disabledReason = null;
    }

    /** Gets nothing more until it is enabled again. */
    public void disable(String reason) {
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

    public String site() {
        return site;
    }

    public String url() {
        return url;
    }

    /** The types of change it gets; empty means all. */
    public List<String> types() {
        return types;
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

    /** Its settings, for the audit; of the secret nothing. */
    public Map<String, Object> audited() {
        return Map.of(
                "url", url,
                "types", types,
                "enabled", enabled,
                "ordered", ordered,
                "ratePerSecond", ratePerSecond == null ? 0 : ratePerSecond);
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
