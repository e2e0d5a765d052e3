package org.heraldcms.core.access.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit.
 *
 * @param account the one that was signed in; null when nobody was
 * @param actor who it was, in the words of that time
 * @param address where it came from: a network address, or {@link org.heraldcms.core.access.Audit#CLOCK}
 * @param action as {@code thing.verb}
 * @param subject what it was done to
 * @param detail what else there is to know, with {@code before} and {@code after} where a thing changed
 */
public record Entry(
        UUID id,
        Instant at,
        @Nullable UUID account,
        String actor,
        String address,
        String action,
        String subject,
        JsonNode detail) {}
