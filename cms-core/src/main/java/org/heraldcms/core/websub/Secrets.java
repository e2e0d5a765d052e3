package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.heraldcms.core.vault.Place;
import org.heraldcms.core.vault.SealedColumn;

/** Where the secrets of subscribers stand, sealed for their topic and callback: an intent hands its own on as it is. */
@ApplicationScoped
class Secrets {

    private static final String PURPOSE = "websub secret";
    private static final String ROW = "topic || ' ' || callback";

    @Produces
    static SealedColumn ofIntents() {
        return new SealedColumn(PURPOSE, "websub_intent", "secret", ROW);
    }

    @Produces
    static SealedColumn ofListeners() {
        return new SealedColumn(PURPOSE, "websub_listener", "secret", ROW);
    }

    /** What the secret for a topic and callback is bound to; neither has a space in it. */
    static Place at(String topic, String callback) {
        return ofIntents().at(topic + " " + callback);
    }
}
