/**
 * The hub of a site as WebSub wants it on the outside: a form that is posted. Uses {@code core.websub}, {@code core.site}
 * and the access of {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.websub;

import org.jspecify.annotations.NullMarked;
