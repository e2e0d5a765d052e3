@NullMarked
package org.heraldcms.deploy.markdown;

import org.jspecify.annotations.NullMarked;
