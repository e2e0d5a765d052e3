package org.heraldcms.core.publishing.preview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * A draft as it is shown to whoever holds a link.
 *
 * @param site the key of the site as which it is shown
 * @param html its body as HTML in which every text can be addressed: the id of its element is {@code segment-} and that
 *     of the segment
 * @param document what the delivery API answers: the document as it would be published, with {@code preview} and without
 *     a digest
 * @param segments its texts in reading order, the title first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never altered
public record Shown(
        String site,
        UUID articleId,
        LocaleTag locale,
        int revision,
        String slug,
        String title,
        String summary,
        String html,
        byte[] document,
        List<Part> segments,
        boolean mayComment,
        Instant expiresAt) {

    /** A text of the draft: the id of its segment, and what it says. */
    public record Part(String id, String text) {}
}
