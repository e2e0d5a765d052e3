/**
 * Bringing pages in: what stands elsewhere as HTML, Markdown or plain words becomes a proposal, a person changes and
 * confirms it, and it is an article with an edition in each of the page's languages, all drafts.
 *
 * <p>The rooms in the order of use: {@code page} the words they share, {@code reading} takes a text apart,
 * {@code language} and {@code furniture} judge its blocks, {@code proposal} is what comes of it. Here are the imports in
 * the store, the commands, and the thread that reads what is too much for one request. Uses {@code core.base},
 * {@code core.access}, {@code core.content} and {@code core.article}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.importing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
