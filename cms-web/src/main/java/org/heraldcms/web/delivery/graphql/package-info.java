/**
 * GraphQL over the same published documents as the rest of the delivery API, by the schema in {@code schema.graphqls}.
 *
 * <p>What a query may cost is reckoned before it is looked at any closer ({@link org.heraldcms.web.delivery.graphql.Cost});
 * it is answered at one position of the log, within a time, and what belongs to the articles of a page is looked up for
 * all of them at once. Uses {@code core.publishing.reading} and the readers of {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.delivery.graphql;

import org.jspecify.annotations.NullMarked;
