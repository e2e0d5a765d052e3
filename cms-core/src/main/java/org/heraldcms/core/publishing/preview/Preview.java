package org.heraldcms.core.publishing.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A link to one edition as one site would deliver it, until it expires or is withdrawn. The store keeps the SHA-256 of
 * its token, which is enough for a secret of 256 random bits.
 */
@Entity
@Table(name = "preview")
public class Preview {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    private String site;

    private @Nullable Integer revision;

    private @Nullable String name;

    @Column(name = "may_comment")
    private boolean mayComment;

    private String hash;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /** For the store only. */
    protected Preview() {}

    /** Of which edition, by whom and when. */
    record Making(UUID articleId, LocaleTag locale, UUID by, Instant now) {}

    Preview(UUID id, Making making, PreviewDraft draft, String token) {
        this.id = id;
        this.articleId = making.articleId();
        this.locale = making.locale().tag();
        this.site = draft.site();
        this.revision = draft.revision();
        this.name = draft.name();
        this.mayComment = Boolean.TRUE.equals(draft.mayComment());
        this.hash = hash(token);
        this.createdBy = making.by();
        this.createdAt = making.now();
        this.expiresAt = draft.expiresAt(making.now());
    }

    /** A token that nobody can guess. */
    static String newToken() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    /** Shows nothing from now on; doing so twice changes nothing. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    /** Whether it still shows something. */
    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    public String site() {
        return site;
    }

    /** The number of the revision that is shown; null: always the newest. */
    public @Nullable Integer revision() {
        return revision;
    }

    public @Nullable String name() {
        return name;
    }

    public boolean mayComment() {
        return mayComment;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
