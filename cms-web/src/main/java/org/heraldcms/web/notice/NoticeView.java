package org.heraldcms.web.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param subject what it is about, in the words of the audit
 * @param link where in the studio one sees it, from its root on
 * @param detail what a sentence about it needs: names, titles, reasons
 * @param readAt absent as long as it is unread
 */
record NoticeView(
        UUID id,
        Kind kind,
        String subject,
        String link,
        JsonNode detail,
        Instant createdAt,
        @Nullable Instant readAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.link(),
                notice.detail(),
                notice.createdAt(),
                notice.readAt());
    }
}
