package org.heraldcms.core.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param subject what it is about, in the words of the audit
 * @param link where in the studio one sees it, from its root on
 * @param detail what its sentence needs
 * @param readAt null as long as it is unread
 */
public record Notice(
        UUID id,
        Kind kind,
        String subject,
        String link,
        JsonNode detail,
        Instant createdAt,
        @Nullable Instant readAt) {}
