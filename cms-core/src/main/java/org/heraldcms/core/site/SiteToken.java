package org.heraldcms.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Lets its bearer read a private site, until it is withdrawn. Only its hash is stored. */
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

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the store only. */
    protected SiteToken() {}

    SiteToken(UUID id, String site, String name, String hash, Instant now) {
        this.id = id;
        this.site = site;
        this.name = name;
        this.hash = hash;
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
