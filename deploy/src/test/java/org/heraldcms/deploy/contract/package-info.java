/**
 * What those outside rely on, held against a running server: the OpenAPI document, who may do what, and that whatever is
 * wrong is refused as a problem.
 */
@NullMarked
package org.heraldcms.deploy.contract;

import org.jspecify.annotations.NullMarked;
