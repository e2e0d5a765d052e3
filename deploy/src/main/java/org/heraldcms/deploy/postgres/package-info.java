/**
 * The PostgreSQL that comes along: one cluster in the data directory, reached over loopback only, durable (fsync and
 * synchronous commit on), outliving nothing but a killed launcher. Uses {@code files}, the JDK and the unpacked binaries, no driver.
 */
@NullMarked
package org.heraldcms.deploy.postgres;

import org.jspecify.annotations.NullMarked;
