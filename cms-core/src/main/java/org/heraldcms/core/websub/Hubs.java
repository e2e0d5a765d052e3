package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where one can subscribe to the topics of a site: at our own hub, and at those that the operator names. */
@ApplicationScoped
public class Hubs {

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "herald.websub.hubs")
    private Optional<String> named = Optional.empty();

    /** The address of our own hub for a site. */
    public String own(String site) {
        return baseUrl + "/sites/" + site + "/hub";
    }

    /** The addresses of the others. */
    public List<String> outside() {
        return named.stream()
                .flatMap(list -> Stream.of(list.split("[\\s,]+")))
                .filter(address -> address.matches("https?://[^/?#@\\s]+.*"))
                .toList();
    }
}
