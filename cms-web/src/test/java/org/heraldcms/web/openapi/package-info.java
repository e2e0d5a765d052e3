/**
 * Keeps the description of the API, {@code openapi.yaml}, equal to the code. It is read from the resources, the records
 * they take and give, and the comments on both; {@code base.yaml} adds what no Java type says.
 */
@NullMarked
package org.heraldcms.web.openapi;

import org.jspecify.annotations.NullMarked;
