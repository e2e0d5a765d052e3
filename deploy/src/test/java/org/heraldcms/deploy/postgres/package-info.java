/** The bundled PostgreSQL under kills. */
@NullMarked
package org.heraldcms.deploy.postgres;

import org.jspecify.annotations.NullMarked;
