package org.heraldcms.web.delivery.graphql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor behind its last entry; null when nothing is behind it
 * @param cursors signs the place of an entry, when it is asked for
 */
record Connection(List<Node> nodes, @Nullable String next, Function<Node, String> cursors) {

    /** An entry of a page. */
    record Edge(Node node, Connection page) {
        Object get(String field) {
            return field.equals("cursor") ? page.cursors.apply(node) : node;
        }
    }

    /** Where a page ends. */
    record PageInfo(Connection page) {
        @Nullable
        Object get(String field) {
            if (field.equals("hasNextPage")) {
                return page.next != null;
            }
            return page.nodes.isEmpty() ? null : page.cursors.apply(page.nodes.getLast());
        }
    }

    Object get(String field) {
        return switch (field) {
            case "nodes" -> nodes;
            case "edges" -> nodes.stream().map(node -> new Edge(node, this)).toList();
            default -> new PageInfo(this);
        };
    }
}
