/**
 * What lets other pages show an article: oEmbed, the headers of the web component {@code /embed/herald-article.js}, and
 * JSON-LD with the languages in which an article is live. These come and go by themselves, so they stand outside the
 * frozen document. Uses {@code core.publishing}, {@code core.site}, {@code web.feed.form} and {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.embed;

import org.jspecify.annotations.NullMarked;
