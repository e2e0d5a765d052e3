package org.heraldcms.core.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.UuidColumn;
import org.heraldcms.core.fact.wording.Amount;
import org.heraldcms.core.fact.wording.Qualifier;
import org.heraldcms.core.fact.wording.Unit;
import org.jspecify.annotations.Nullable;

/** What a figure said at some time; of all it holds, only its approval is ever added. */
@Entity
@Table(name = "fact_version")
@IdClass(FactVersion.Key.class)
public class FactVersion {

    /** Key of the figure and number of the version. */
    public record Key(String key, int number) implements Serializable {}

    @Id
    private String key;

    @Id
    private int number;

    private BigDecimal value;

    private String unit;

    private String qualifier;

    private String source;

    @Column(name = "source_url")
    private String sourceUrl;

    private int year;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @Convert(converter = WordingsColumn.class)
    private Map<String, String> wordings;

    private UUID author;

    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = UuidColumn.class)
    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    /** For the store only. */
    protected FactVersion() {}

    FactVersion(Key key, FactContent content, UUID author, Instant now) {
        this.key = key.key();
        this.number = key.number();
        this.value = content.amount().value();
        this.unit = content.amount().unit().code();
        this.qualifier = content.amount().qualifier().label();
        this.wordings = content.amount().wordings().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().tag(), Map.Entry::getValue));
        this.source = content.source();
        this.sourceUrl = content.sourceUrl();
        this.year = content.year();
        this.reviewBy = content.reviewBy();
        this.author = author;
        this.createdAt = now;
    }

    /**
     * Notes who has looked at it beside its writer.
     *
     * @throws HeraldException OWN_REVISION for the writer
     */
    void approve(UUID by, Instant now) {
        if (by.equals(author)) {
            throw new HeraldException(
                    ErrorCode.OWN_REVISION, "You wrote this version: somebody else has to approve it.");
        }
        approvedBy = by;
        approvedAt = now;
    }

    public String key() {
        return key;
    }

    /** 1 for the first, then upwards without a gap. */
    public int number() {
        return number;
    }

    public Amount amount() {
        return new Amount(
                value,
                new Unit(unit),
                Qualifier.of(qualifier).orElseThrow(),
                wordings.entrySet().stream()
                        .collect(Collectors.toMap(it -> new LocaleTag(it.getKey()), Map.Entry::getValue)));
    }

    /** All it says, under the label of its figure. */
    public FactContent content(String label) {
        return new FactContent(label, amount(), source, sourceUrl, year, reviewBy);
    }

    public UUID author() {
        return author;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }
}
