/**
 * The newsroom of Safe Harbour: people, sites and sample articles that demo and tests share, put in through the API as
 * anybody would, and two partners that run as processes of their own.
 */
@NullMarked
package org.heraldcms.deploy.demo;

import org.jspecify.annotations.NullMarked;
