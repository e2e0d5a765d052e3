package org.heraldcms.core.translation.memory;

import java.util.UUID;

/**
 * A pair of texts in the memory.
 *
 * @param position of its last change
 */
public record Unit(
        UUID id,
        long position,
        LocalePair locales,
        UnitText source,
        UnitText target,
        Surroundings context,
        Origin origin) {}
