package org.heraldcms.core.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.schedule.Moment;
import org.jspecify.annotations.Nullable;

/**
 * That a revision goes live on a site, or an edition is withdrawn from it, at an instant.
 *
 * <p>It waits until it is due and is then done, or refused for a reason that anybody who publishes by hand would be
 * given too. A later order for the same edition and site, a withdrawal and a recall cancel it.
 */
@Entity
@Table(name = "schedule")
public class Schedule {

    /** What is to happen. */
    public enum Action {
        PUBLISH,
        WITHDRAW;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    private String action;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    private int revision;

    private String site;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String zone;

    @Column(name = "local_time")
    private @Nullable String localTime;

    private @Nullable String outcome;

    private @Nullable String refusal;

    @Column(name = "wanted_at")
    private @Nullable Instant wantedAt;

    /** For the store only. */
    protected Schedule() {}

    Schedule(UUID id, Action action, Revision revision, String site, Order order) {
        this.id = id;
        this.action = action.label();
        this.articleId = revision.articleId();
        this.locale = revision.locale().tag();
        this.revision = revision.number();
        this.site = site;
        this.dueAt = order.due().at();
        this.zone = order.due().zone();
        this.localTime =
                order.due().local() == null ? null : order.due().local().toString();
        this.orderedBy = order.by();
        this.orderedAt = order.at();
    }

    /** Who ordered it, when, and for which moment. */
    record Order(UUID by, Instant at, Moment due) {}

    /** Waits for an embargo to end, however often that is moved; what was wanted at first is kept in mind. */
    void waitFor(Moment embargo) {
        wantedAt = wantedAt == null ? dueAt : wantedAt;
        dueAt = embargo.at();
        zone = embargo.zone();
        localTime = embargo.local() == null ? null : embargo.local().toString();
    }

    /** Is due when it was wanted, once no embargo is left. */
    void waitNoMore() {
        if (wantedAt != null) {
            dueAt = wantedAt;
            zone = null;
            localTime = null;
            wantedAt = null;
        }
    }

    void done(Instant now) {
        end("done", now);
    }

    void cancel(Instant now) {
        end("cancelled", now);
    }

    void refuse(String why, Instant now) {
        refusal = why;
        end("refused", now);
    }

    private void end(String how, Instant now) {
        outcome = how;
        endedAt = now;
    }

    boolean isPending() {
        return endedAt == null;
    }

    public UUID id() {
        return id;
    }

    public Action action() {
        return Action.valueOf(action.toUpperCase(Locale.ROOT));
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    public int revision() {
        return revision;
    }

    public String site() {
        return site;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** The time of day that was meant, by the clock of {@link #zone}; null when an instant was. */
    public @Nullable String localTime() {
        return localTime;
    }

    public @Nullable String zone() {
        return zone;
    }

    /** When it would have been due, had the site not held an embargo; null when it holds none. */
    public @Nullable Instant wantedAt() {
        return wantedAt;
    }

    UUID orderedBy() {
        return orderedBy;
    }
}
