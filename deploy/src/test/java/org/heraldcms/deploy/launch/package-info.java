/** Tests of settings and start, and {@link org.heraldcms.deploy.launch.HeraldServer}, the real product as a process for every whole-system test. */
@NullMarked
package org.heraldcms.deploy.launch;

import org.jspecify.annotations.NullMarked;
