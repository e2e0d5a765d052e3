package org.heraldcms.core.webhook.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.heraldcms.core.vault.SealedColumn;

/** Where sealed values of endpoints stand. */
@ApplicationScoped
class Columns {

    static final SealedColumn KEYS = new SealedColumn("endpoint key", "endpoint_key", "secret", "cast(id as text)");
    static final SealedColumn HEADERS = new SealedColumn("endpoint headers", "endpoint", "headers", "cast(id as text)");

    @Produces
    static SealedColumn keys() {
        return KEYS;
    }

    @Produces
    static SealedColumn headers() {
        return HEADERS;
    }
}
