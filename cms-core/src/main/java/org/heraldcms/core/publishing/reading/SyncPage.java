package org.heraldcms.core.publishing.reading;

import java.util.List;

/**
 * A step of a synchronisation.
 *
 * @param next where the next step goes on
 * @param more whether there is something behind it already
 */
public record SyncPage(List<SyncItem> items, SyncPoint next, boolean more) {}
