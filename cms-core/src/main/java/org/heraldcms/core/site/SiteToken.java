package org.heraldcms.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.article.NamesColumn;
import org.jspecify.annotations.Nullable;

/** Opens to its bearer what its scopes name of a site, until it ends or is withdrawn. Only its hash is stored. */
@Entity
@Table(name = "site_token")
public class SiteToken {

    /** How every token of a site begins, so that one found where it should not be is recognised. */
    static final String PREFIX = "hst_";

    @Id
    private UUID id;

    private String site;
    private String name;
    private String hash;

    @Convert(converter = NamesColumn.class)
    private List<String> scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    /** For the store only. */
    protected SiteToken() {}

    SiteToken(UUID id, String site, String hash, SiteTokenDraft draft, Instant now) {
        this.id = id;
        this.site = site;
        this.hash = hash;
        this.name = draft.name();
        this.scopes = draft.scopes().stream().map(SiteScope::label).toList();
        this.expiresAt = draft.expiresAt();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String site() {
        return site;
    }

    /** What its owner calls it. */
    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What it is for; at least one. */
    public List<SiteScope> scopes() {
        return scopes.stream().flatMap(label -> SiteScope.of(label).stream()).toList();
    }

    /** When it ends; empty when it does not end by itself. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** When it was last shown, within a minute; empty when it never was. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Whether it has ended by itself. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether it is for this. */
    public boolean isFor(SiteScope scope) {
        return scopes.contains(scope.label());
    }

    /** SHA-256 of a token, in lower-case hex. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
