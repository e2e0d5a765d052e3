package org.heraldcms.core.translation.memory;

import java.util.UUID;

/**
 * A change of the memory as its followers hear of it: a unit came, changed or went.
 *
 * @param removed whether it went; then it has no texts
 */
public record UnitChange(UUID id, long position, LocalePair locales, String source, String target, boolean removed) {}
