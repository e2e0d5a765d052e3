/**
 * The audit once it is written: sealed into a chain of hashes, verified, listed and exported.
 *
 * <p>{@link org.heraldcms.core.access.Audit} writes the entries; {@link org.heraldcms.core.access.audit.Sealing} follows
 * behind the commits. Uses {@code core.base}, {@code core.access}, and of {@code core.changelog} its threads.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.access.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
