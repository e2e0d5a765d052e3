package org.heraldcms.core.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.NamesColumn;
import org.heraldcms.core.base.LocaleTag;

/**
 * Some pages that somebody brings in together.
 *
 * <p>Its pages are read one by one, at once when they are few, and each becomes a proposal that waits for a person. The
 * import itself only holds them together; it is deleted by hand or forgotten after a while, and what was made of its
 * pages stays.
 */
@Entity
@Table(name = "import")
public class Import {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Convert(converter = NamesColumn.class)
    private List<String> locales;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the store only. */
    protected Import() {}

    Import(UUID id, UUID accountId, List<LocaleTag> locales, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.locales = locales.stream().map(LocaleTag::tag).toList();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Who brings the pages in. */
    public UUID accountId() {
        return accountId;
    }

    /** The locales that are expected on the pages; empty when nobody said. */
    public List<LocaleTag> locales() {
        return locales.stream().map(LocaleTag::new).toList();
    }

    public Instant createdAt() {
        return createdAt;
    }
}
