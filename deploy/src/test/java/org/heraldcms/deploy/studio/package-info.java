/**
 * The studio as people see it: the whole system in the machine's Chromium. Each test has windows of its own and articles
 * of its own on the server that all share, and says what it looks for by role and name, as a screen reader would.
 */
@NullMarked
package org.heraldcms.deploy.studio;

import org.jspecify.annotations.NullMarked;
