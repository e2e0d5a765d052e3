/** A second web application, deployed beside Herald by the benchmarks only: what the bare server can do. */
@NullMarked
package org.heraldcms.deploy.bench.constant;

import org.jspecify.annotations.NullMarked;
