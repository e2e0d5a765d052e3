package org.heraldcms.core.translation.memory.suggestion;

import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.Surroundings;
import org.heraldcms.core.translation.memory.UnitText;

/** A source text that is to be translated, with what stands around it. */
public record Wanted(LocalePair locales, UnitText source, Surroundings context) {}
