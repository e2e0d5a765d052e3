/** The last step of the build: puts together in {@code deploy/target} what a start needs. Not part of the running product. */
@NullMarked
package org.heraldcms.deploy.assemble;

import org.jspecify.annotations.NullMarked;
