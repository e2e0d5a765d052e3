package org.heraldcms.core.publishing;

import org.heraldcms.core.changelog.ChangeType;

/**
 * A publication that is to end.
 *
 * @param type what it is called: a withdrawal or a recall
 * @param reason why, told to the site
 */
public record Departure(Publication live, ChangeType type, String reason) {}
