/**
 * The forms in which one article is handed out: JSON as it was frozen, HTML, plain text and Markdown; which of them a
 * request wants (RFC 9110 12.5.1); and the parts of the JSON that it asks for.
 *
 * <p>Made of the frozen document alone. Uses {@code core.publishing.reading}, {@code core.content} and
 * {@code web.json}.
 */
@NullMarked
package org.heraldcms.web.delivery.form;

import org.jspecify.annotations.NullMarked;
