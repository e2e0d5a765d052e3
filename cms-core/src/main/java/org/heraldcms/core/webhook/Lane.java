package org.heraldcms.core.webhook;

/**
 * The ways on which deliveries are brought out, each with room of its own. Endpoints that hang may fill the ordinary
 * one to the last place, and a recall still finds room; those at which the last try failed have another, so that they
 * cannot fill the one on which healthy sites are told.
 */
enum Lane {
    /** Recalls, where nothing that waits has failed yet. */
    URGENT(100, " and first.urgent and not first.troubled"),
    /** Recalls, where something that waits has failed before. */
    URGENT_TO_TROUBLED(100, " and first.urgent and first.troubled"),
    /** Everything. */
    ORDINARY(200, "");

    private final int room;
    private final String condition;

    Lane(int room, String condition) {
        this.room = room;
        this.condition = condition;
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
        return this == ORDINARY || message.urgent();
    }
}
