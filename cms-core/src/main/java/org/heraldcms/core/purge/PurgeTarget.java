package org.heraldcms.core.purge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;

/** The content delivery network before a site. How telling it goes stands beside it, in {@link PurgeState}. */
@Entity
@Table(name = "purge_target")
public class PurgeTarget {

    @Id
    private String site;

    private String kind;
    private String service;

    @Column(name = "api_token")
    private String apiToken;

    @Column(name = "api_url")
    private String apiUrl;

    @Column(name = "hold_seconds")
    private int holdSeconds;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For the store only. */
    protected PurgeTarget() {}

    /** A target just set up; the token is sealed. */
    PurgeTarget(String site, PurgeDraft draft, String sealedToken, Instant now) {
        this.site = site;
        this.createdAt = now;
        change(draft, sealedToken);
    }

    /** Takes the settings over. */
    final void change(PurgeDraft draft, String sealedToken) {
        kind = draft.kind().label();
        service = draft.service();
        apiUrl = draft.apiUrl();
        holdSeconds = draft.holdSeconds();
        apiToken = sealedToken;
    }

    public String site() {
        return site;
    }

    public PurgeKind kind() {
        return PurgeKind.of(kind);
    }

    /** The id of the service at Fastly, or of the zone at Cloudflare. */
    public String service() {
        return service;
    }

    /** The token for its API, sealed. */
    String apiToken() {
        return apiToken;
    }

    /** Where its API is, without a slash at its end. */
    public String apiUrl() {
        return apiUrl;
    }

    /** How long it may hold an answer that no purge reaches. */
    public int holdSeconds() {
        return holdSeconds;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Grows with every change of settings. */
    public long version() {
        return version;
    }

    /** Its settings, for the audit; of the token nothing. */
    Map<String, Object> audited() {
        return Map.of("kind", kind, "service", service, "apiUrl", apiUrl, "holdSeconds", holdSeconds);
    }
}
