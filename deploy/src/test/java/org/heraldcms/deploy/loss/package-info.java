/**
 * What partners lose when something fails, and what hostile ones gain: the scenarios that other systems were measured by,
 * each with Herald's own figures. Uses the newsroom of {@code story}.
 */
@NullMarked
package org.heraldcms.deploy.loss;

import org.jspecify.annotations.NullMarked;
