/**
 * Tells what of a page only surrounds its text: skip links, banners, dates, sharing, cookies, navigation.
 *
 * <p>By what sites of any kind have in common, and never by one page's words: where a block stands, what shape it has,
 * how much of it is links, and phrases in many languages, which stand in {@code phrases.txt}. What is found is offered
 * for exclusion with its reason; a person decides. Uses {@code core.base}, {@code core.content} and
 * {@code core.importing.page}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.importing.furniture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
