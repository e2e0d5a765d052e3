/**
 * Releases: any number of publications and withdrawals that become visible in one transaction, now or at an instant.
 * Open {@link org.heraldcms.core.publishing.release.Launch} first.
 *
 * <p>What a release would do is worked out by {@link org.heraldcms.core.publishing.release.Planner}, the same way when
 * somebody asks beforehand and when it takes effect. Uses everything of the core up to {@code core.publishing}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.release;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
