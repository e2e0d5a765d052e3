package org.heraldcms.core.webhook.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claimed endpoint is to be sent next, as it was a moment ago.
 *
 * @param ordered whether each waits for the one before it
 * @param ratePerSecond how many it takes a second; null when it does not say
 * @param next those that are due, in the order in which they go
 */
record Turn(UUID endpoint, boolean ordered, @Nullable Integer ratePerSecond, List<Waiting> next) {}
