/**
 * Brings Herald up as one process and down again: settings, data directory, bundled PostgreSQL, server. Open
 * {@link org.heraldcms.deploy.launch.Launcher} first.
 *
 * <p>Uses {@code postgres} and, for {@code --demo}, {@code demo}. Knows the application only as a directory to deploy, by
 * the settings it hands to it and by {@code /health/ready}.
 */
@NullMarked
package org.heraldcms.deploy.launch;

import org.jspecify.annotations.NullMarked;
