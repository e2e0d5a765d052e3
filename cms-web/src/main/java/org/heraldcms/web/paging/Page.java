package org.heraldcms.web.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param next the cursor that gives the following ones; null when these are the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
