package org.heraldcms.core.webhook.endpoint;

import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of an endpoint; null leaves what is.
 *
 * @param url where to send
 * @param wants what to send
 * @param enabled whether to send at all
 * @param body {@code full}: with the whole document; {@code thin}: where it can be fetched
 * @param headers of its own
 * @param serving in which order, and how fast
 */
public record EndpointDraft(
        @Nullable String url,
        WantsDraft wants,
        @Nullable Boolean enabled,
        @Nullable String body,
        @Nullable HeaderDraft headers,
        ServingDraft serving) {

    private static final String FULL = "full";
    private static final String THIN = "thin";

    /** @throws HeraldException INVALID, naming the place */
    public EndpointDraft {
        if (body != null && !body.equals(FULL) && !body.equals(THIN)) {
            throw HeraldException.invalid("/body", "A body is thin or full.");
        }
    }

    /** Whether changes are to come with the whole document; null leaves it. */
    @Nullable
    Boolean wholeDocuments() {
        return body == null ? null : (Boolean) body.equals(FULL);
    }

    /** What a body is called. */
    public static String bodyOf(boolean wholeDocuments) {
        return wholeDocuments ? FULL : THIN;
    }
}
