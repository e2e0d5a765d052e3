/**
 * The glossary as files: CSV for spreadsheets, TBX-Basic for other terminology tools, both ways without a loss.
 *
 * <p>Uses {@code core.translation.glossary} and {@code core.translation.xml}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.glossary.exchange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
