package org.heraldcms.core.importing.language;

import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One block of a page as far as its language is concerned.
 *
 * @param declared the language that the page itself declares for it; null when it declares none
 * @param isHeading a heading belongs to what follows it rather than to what is before it
 * @param isInList an item belongs to its list
 */
public record Sample(String text, @Nullable LocaleTag declared, boolean isHeading, boolean isInList) {}
