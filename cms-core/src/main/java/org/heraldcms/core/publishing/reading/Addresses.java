package org.heraldcms.core.publishing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.LocaleTag;

/** Where the delivery API shows a document. */
@ApplicationScoped
public class Addresses {

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /** The document of an edition on a site, whichever revision is live. */
    public String document(String site, UUID articleId, LocaleTag locale) {
        return baseUrl + "/sites/" + site + "/articles/" + articleId + "?locale=" + locale;
    }
}
