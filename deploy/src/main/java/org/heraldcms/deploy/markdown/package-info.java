/**
 * Markdown with front matter into drafts: CommonMark makes HTML, and the HTML's elements become the blocks of a body.
 * Raw HTML in the Markdown takes the same way, so nothing needs a second converter, and what has no block of its own
 * comes out as plain content and is reported. Knows the shape of bodies from the contract only.
 */
@NullMarked
package org.heraldcms.deploy.markdown;

import org.jspecify.annotations.NullMarked;
