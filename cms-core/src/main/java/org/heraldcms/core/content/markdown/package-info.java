/**
 * Writes a body as Markdown that any reader of CommonMark takes for what it is: the same text, headings, lists, links and
 * emphasis. Tables are those of GitHub's dialect; what Markdown has no word for, the language of a few words or the kind
 * of a callout, is left out.
 *
 * <p>Uses {@code core.content.body}, and {@code core.content.parsing} to take a published body back.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.content.markdown;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
