package org.heraldcms.core.translation.glossary;

import java.time.Instant;
import java.util.UUID;

/**
 * A concept of the glossary.
 *
 * @param version counts the changes; an edit names the one it has seen
 */
public record Entry(UUID id, EntryDraft content, Instant createdAt, Instant updatedAt, long version) {}
