package org.heraldcms.core.translation.check.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at: a text, and the one it translates.
 *
 * @param source null for a text of the source edition itself, which translates nothing
 */
public record Pair(@Nullable Side source, Side target) {}
