package org.heraldcms.core.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a notice is about; studio and e-mail have a sentence for each, in each of their languages. */
public enum Kind {
    /** A revision waits for a decision of the person told. */
    REVIEW_WANTED,
    /** A review waits longer than its stage allows. */
    REVIEW_OVERDUE,
    /** The last approval was given. */
    APPROVED,
    /** A reviewer wants the text changed. */
    CHANGES_REQUESTED,
    /** A newer revision left a review or an approval behind. */
    APPROVAL_VOID,
    /** Somebody commented on a text that the person told writes or reviews. */
    COMMENTED,
    /** Somebody named the person told in a comment. */
    MENTIONED,
    /** Somebody proposes other words for a segment. */
    SUGGESTED,
    /** A schedule or a release could not take effect when it was due. */
    LAUNCH_REFUSED,
    /** A release took effect. */
    LAUNCHED,
    /** An article or edition was recalled. */
    RECALLED,
    /** A site has not confirmed a recall in time. */
    RECALL_OVERDUE,
    /** An endpoint fails again and again. */
    ENDPOINT_FAILING,
    /** An endpoint has failed for days and will be disabled. */
    ENDPOINT_DISABLING,
    /** An endpoint gets nothing more. */
    ENDPOINT_DISABLED,
    /** An endpoint that was failing takes deliveries again. */
    ENDPOINT_RECOVERED,
    /** A delivery was given up. */
    DELIVERY_EXHAUSTED,
    /** A figure has to be looked at again. */
    FACT_OVERDUE,
    /** A figure has changed, or waits for approval. */
    FACT_CHANGED,
    /** A site says that it holds something else than it should. */
    SITE_DIVERGED,
    /** What a site is to show instead of an article's own words waits for approval. */
    SHAPE_WANTED,
    /** Something waits for too long to be delivered to a site. */
    DELIVERIES_LATE,
    /** The network before a site has not been told for too long what to forget. */
    PURGES_LATE,
    /** A token of a site ends soon. */
    TOKEN_ENDING;

    /** The kind of this label. */
    static Kind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
