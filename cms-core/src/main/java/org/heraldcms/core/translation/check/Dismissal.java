package org.heraldcms.core.translation.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;

/**
 * That somebody looked at a finding and says why it is none. It holds for the very texts it was said of: a change of
 * either makes another finding, of which nobody has said anything yet.
 */
@Entity
@Table(name = "dismissal")
@IdClass(Dismissal.Key.class)
public class Dismissal {

    private static final int LONGEST = 500;

    /** Article, locale and finding. */
    public record Key(UUID articleId, String locale, String finding) implements Serializable {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private String locale;

    @Id
    private String finding;

    @Column(name = "kind")
    private String check;

    private String segment;

    private String reason;

    @Column(name = "dismissed_by")
    private UUID by;

    @Column(name = "dismissed_at")
    private Instant at;

    /** For the store only. */
    protected Dismissal() {}

    Dismissal(Key key, Found found, String reason, UUID by, Instant at) {
        this.articleId = key.articleId();
        this.locale = key.locale();
        this.finding = key.finding();
        this.check = found.finding().check().label();
        this.segment = found.finding().segment();
        renew(reason, by, at);
    }

    /** Says it again, for another reason perhaps. */
    final void renew(String other, UUID who, Instant now) {
        reason = checked(other);
        by = who;
        at = now;
    }

    private static String checked(String reason) {
        String text = reason.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw HeraldException.invalid("/reason", "A reason has 1 to " + LONGEST + " characters.");
        }
        return text;
    }

    String finding() {
        return finding;
    }

    public String reason() {
        return reason;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
