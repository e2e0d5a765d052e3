/**
 * How the text of each language becomes the words that are searched.
 *
 * <p>A language has two readings of a text. The <em>words</em> are what its speakers take to be the same word: stemmed,
 * with the letters kept apart that the language keeps apart ({@code año} is not {@code ano}). The <em>plain</em>
 * reading is unstemmed and folded, for people whose keyboard lacks those letters. Uses Lucene only.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.search.analysis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
