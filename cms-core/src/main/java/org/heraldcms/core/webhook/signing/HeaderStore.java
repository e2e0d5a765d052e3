package org.heraldcms.core.webhook.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.vault.Vault;
import org.jspecify.annotations.Nullable;

/** The headers that endpoints want, sealed: what they say is often a secret of the receiver. */
@ApplicationScoped
@Transactional
public class HeaderStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Vault vault;

    /** Those of an endpoint; empty when no key at hand opens them. */
    public Optional<Map<String, String>> of(UUID endpoint) {
        String sealed = (String) store.createNativeQuery("select headers from endpoint where id = ?1")
                .setParameter(1, endpoint)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return sealed == null
                ? Optional.of(Map.of())
                : vault.open(Columns.HEADERS.at(endpoint), sealed).map(HeaderStore::read);
    }

    /** Seals headers for an endpoint; null when there are none. */
    public @Nullable String seal(UUID endpoint, Map<String, String> headers) {
        return headers.isEmpty() ? null : vault.seal(Columns.HEADERS.at(endpoint), write(headers));
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The store holds headers that cannot be read", corrupt);
        }
    }

    private static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Headers are text", impossible);
        }
    }
}
