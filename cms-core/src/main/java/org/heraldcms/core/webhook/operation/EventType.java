package org.heraldcms.core.webhook.operation;

import java.util.List;
import java.util.stream.Stream;

/** What the operators are told of; the label is also the {@code type} of the webhook. */
public enum EventType {
    /** Somebody registered an endpoint. */
    ENDPOINT_CREATED("endpoint.created"),
    /** Somebody changed an endpoint or what it is signed with. */
    ENDPOINT_UPDATED("endpoint.updated"),
    /** Somebody removed an endpoint. */
    ENDPOINT_DELETED("endpoint.deleted"),
    /** An endpoint failed several times in a row. */
    ENDPOINT_FAILING("endpoint.failing"),
    /** An endpoint has failed for days and will be disabled. */
    ENDPOINT_DISABLING("endpoint.disabling"),
    /** An endpoint gets nothing more. */
    ENDPOINT_DISABLED("endpoint.disabled"),
    /** An endpoint that was failing takes deliveries again, or somebody has brought it back. */
    ENDPOINT_RECOVERED("endpoint.recovered"),
    /** All tries of a delivery have failed. */
    DELIVERY_EXHAUSTED("delivery.exhausted");

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** All labels. */
    public static List<String> labels() {
        return Stream.of(values()).map(EventType::label).toList();
    }
}
