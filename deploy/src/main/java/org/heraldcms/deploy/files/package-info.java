/** Whole directories at once, which the JDK leaves to its users. Uses nothing but the JDK. */
@NullMarked
package org.heraldcms.deploy.files;

import org.jspecify.annotations.NullMarked;
