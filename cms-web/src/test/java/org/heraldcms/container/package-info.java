/** One Payara Micro with the whole application and a PostgreSQL, for all tests that run inside it. */
@NullMarked
package org.heraldcms.container;

import org.jspecify.annotations.NullMarked;
