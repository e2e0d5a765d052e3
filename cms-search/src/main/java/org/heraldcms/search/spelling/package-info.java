/**
 * Whether a word is spelt as its language spells it: Hunspell's dictionaries, read by Lucene.
 *
 * <p>Open {@link org.heraldcms.search.spelling.HunspellDictionaries} first: it serves the port that the core's checks ask.
 * The dictionaries come by npm when this module is built ({@code src/main/dictionaries}); an operator's own go before them.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.search.spelling;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
