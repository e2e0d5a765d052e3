/**
 * What is known of languages: their words, sentences, function words and dictionaries.
 *
 * <p>What can be said of a language in a list is in resource files, one a language: {@code function-words} and
 * {@code abbreviations}. {@link org.heraldcms.core.translation.language.Dictionaries} is a port: the search module brings the one that reads
 * Hunspell's files. Uses {@code core.base} only.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.language;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
