package org.heraldcms.core.publishing.reading;

import java.time.Instant;

/**
 * A piece of the past of a site in one locale, cut once and for ever.
 *
 * @param number 1 for the oldest, without a gap
 * @param after the position behind which it begins
 * @param last the position of its last change
 * @param at when its last change was made
 */
public record Archive(int number, long after, long last, Instant at) {}
