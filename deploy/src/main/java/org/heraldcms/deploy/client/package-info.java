/**
 * A small typed client of Herald's management API: what the demo, the import, the benchmarks and the whole-system tests
 * share. It knows the outside contract only; nothing of the server's code is on its class path.
 */
@NullMarked
package org.heraldcms.deploy.client;

import org.jspecify.annotations.NullMarked;
