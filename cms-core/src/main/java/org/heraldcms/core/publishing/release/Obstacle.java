package org.heraldcms.core.publishing.release;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of an item.
 *
 * @param site where; null when it does so everywhere
 * @param detail a sentence for whoever wants to launch it
 */
public record Obstacle(UUID item, Blocker blocker, @Nullable String site, String detail) {}
