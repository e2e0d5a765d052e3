/** The partner kit, as a partner would use it: processes of their own, that meet each other by HTTP only. */
@NullMarked
package org.heraldcms.deploy.kit;

import org.jspecify.annotations.NullMarked;
