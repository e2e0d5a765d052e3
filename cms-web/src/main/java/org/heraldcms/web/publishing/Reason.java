package org.heraldcms.web.publishing;

import org.jspecify.annotations.Nullable;

/** Why something is withdrawn or recalled. */
record Reason(@Nullable String reason) {}
