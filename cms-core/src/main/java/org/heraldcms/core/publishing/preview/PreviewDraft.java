package org.heraldcms.core.publishing.preview;

import java.time.Duration;
import java.time.Instant;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * A preview as somebody wants it.
 *
 * @param site key of the site as which it is shown
 * @param revision number of the revision to show; null: always the newest
 * @param expiresInHours 1 to 720; null: 72
 * @param mayComment whether whoever holds the link may comment; null: no
 * @param name for whom it is, as the newsroom wants to remember it; at most 200 characters
 */
public record PreviewDraft(
        String site,
        @Nullable Integer revision,
        @Nullable Integer expiresInHours,
        @Nullable Boolean mayComment,
        @Nullable String name) {

    private static final int USUAL_HOURS = 72;
    private static final int MOST_HOURS = 720;
    private static final int LONGEST_NAME = 200;

    public PreviewDraft {
        if (expiresInHours != null && (expiresInHours < 1 || expiresInHours > MOST_HOURS)) {
            throw HeraldException.invalid("/expiresInHours", "A preview is good for 1 to " + MOST_HOURS + " hours.");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw HeraldException.invalid("/name", "A name has at most " + LONGEST_NAME + " characters.");
        }
        name = name == null || name.isBlank() ? null : name.strip();
    }

    Instant expiresAt(Instant now) {
        return now.plus(Duration.ofHours(expiresInHours == null ? USUAL_HOURS : expiresInHours));
    }
}
