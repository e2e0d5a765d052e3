package org.heraldcms.web.start;

import java.util.Map;

/** What both applications ask of JAX-RS. */
final class JerseySettings {

    /**
     * A JSON feature of our own is named, so that Jersey starts neither its JSON-B nor its Jackson one beside it. The
     * API is described at {@code /openapi}, and not once more as WADL at each address.
     */
    static final Map<String, Object> ALL =
            Map.of("jersey.config.jsonFeature", "HeraldJson", "jersey.config.server.wadl.disableWadl", true);

    private JerseySettings() {}
}
