/**
 * The model of a body: sealed blocks, inlines and marks, and the forms it is written in, JSON, HTML and plain text.
 *
 * <p>What these types cannot say, no body can hold; and because they are sealed, a new one does not compile until every
 * form has an answer for it. The types trust what they are made of: {@code core.content.parsing} is what checks it.
 *
 * <p>Uses {@code core.base} only.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.content.body;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
