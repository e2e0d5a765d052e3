/** The whole system, from outside: a real server, real receivers, third-party readers of what it says. */
@NullMarked
package org.heraldcms.deploy.story;

import org.jspecify.annotations.NullMarked;
