/**
 * Drafts for whoever holds a link: links are made and withdrawn by the newsroom, and the page is shown to anybody who has
 * one. Mirrors {@code core.publishing.preview}.
 */
@NullMarked
package org.heraldcms.web.preview;

import org.jspecify.annotations.NullMarked;
