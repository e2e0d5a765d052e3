package org.heraldcms.core.webhook.dispatch;

/**
 * The ways on which deliveries are brought out, each with room of its own. Endpoints that hang may fill the ordinary
 * one to the last place, and a recall still finds room; those at which the last try failed have others, so that they
 * cannot fill those on which healthy sites are told.
 */
enum Lane {
    /** Recalls, where nothing that waits has failed yet. */
    URGENT(100, Lane.recalls() + " and not " + Lane.TROUBLED),
    /** Recalls, where something that waits has failed before. */
    URGENT_TO_TROUBLED(100, Lane.recalls() + " and " + Lane.TROUBLED),
    /** Everything, where the next in line has not failed before. */
    ORDINARY(200, " and first.attempts = 0"),
    /** Everything, where it has. */
    TROUBLED_ONES(100, " and first.attempts > 0 and " + Lane.among("d.attempts > 0"));

    /** Whether the endpoint failed at what it was sent last: the recall itself, or what waits first behind it. */
    private static final String TROUBLED = "(first.attempts > 0 or coalesce((select o.attempts > 0 from delivery o"
            + " where o.endpoint_id = e.id and o.state = 'pending' and not o.urgent"
            + " order by o.position nulls first, o.id limit 1), false))";

    private final int room;
    private final String condition;

    Lane(int room, String condition) {
        this.room = room;
        this.condition = condition;
    }

    private static String recalls() {
        return " and first.urgent and " + among("d.urgent");
    }

    /** Endpoints where something such waits: hardly ever any, which a small index tells at once. */
    private static String among(String such) {
        return "e.id in (select d.endpoint_id from delivery d where d.state = 'pending' and " + such + ")";
    }

    /** How many endpoints are drained on it at once. */
    int room() {
        return room;
    }

    /** Which endpoints it takes, by what is {@code first} in their lines. */
    String condition() {
        return condition;
    }

    /** Whether a message may be brought out on this lane: an urgent one keeps its room for what is urgent. */
    boolean takes(Message message) {
        return this == ORDINARY || this == TROUBLED_ONES || message.urgent();
    }
}
