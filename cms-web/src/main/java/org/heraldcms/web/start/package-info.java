/**
 * How the application comes up: data source, migrations, first administrator, followers; and whether it is well.
 *
 * <p>Everything else may count on a schema that is in place. Uses the core's access and change log.
 */
@NullMarked
package org.heraldcms.web.start;

import org.jspecify.annotations.NullMarked;
