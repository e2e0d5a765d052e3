/**
 * What {@code deploy/bench} measures: ratios against constants from the same server, side by side in one run. Figures
 * are printed for a person to judge; nothing is asserted.
 */
@NullMarked
package org.heraldcms.deploy.bench;

import org.jspecify.annotations.NullMarked;
