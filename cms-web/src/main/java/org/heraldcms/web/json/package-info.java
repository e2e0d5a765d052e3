/**
 * JSON as it crosses HTTP: one strict mapper for all resources.
 *
 * <p>Uses no other package of Herald; every package of the web module may use it.
 */
@NullMarked
package org.heraldcms.web.json;

import org.jspecify.annotations.NullMarked;
