package org.heraldcms.core.publishing.reading;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * An edition that was once live on a site and is not any more.
 *
 * @param position the change that took it off
 */
public record Withdrawn(UUID articleId, LocaleTag locale, Instant at, long position) {}
