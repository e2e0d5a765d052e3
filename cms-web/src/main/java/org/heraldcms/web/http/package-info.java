/**
 * What all resources ask of a request before they look at it: known parameters, a body where one is needed, the
 * precondition of an edit. Uses {@code core.base}.
 */
@NullMarked
package org.heraldcms.web.http;

import org.jspecify.annotations.NullMarked;
