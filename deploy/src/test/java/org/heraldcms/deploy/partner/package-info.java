@NullMarked
package org.heraldcms.deploy.partner;

import org.jspecify.annotations.NullMarked;
