/**
 * Articles, editions, revisions and segments over HTTP. Mirrors {@code core.article} and {@code core.translation}, and
 * shows beside a draft what {@code core.review} and {@code core.publishing} know of it.
 */
@NullMarked
package org.heraldcms.web.article;

import org.jspecify.annotations.NullMarked;
