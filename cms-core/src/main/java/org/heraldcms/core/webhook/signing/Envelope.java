package org.heraldcms.core.webhook.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's messages are sent in.
 *
 * @param keys all that sign, those in use first
 * @param custom headers that the endpoint wants beside them
 */
public record Envelope(List<Key> keys, Map<String, String> custom) {

    /**
     * A key that signs.
     *
     * @param until when it ceases to; null: not by itself
     */
    public record Key(SigningKey key, @Nullable Instant until) {

        boolean signsAt(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    public Envelope {
        keys = List.copyOf(keys);
        custom = Map.copyOf(custom);
    }

    /** One with a single key, which signs for ever. */
    public static Envelope under(SigningKey key) {
        return new Envelope(List.of(new Key(key, null)), Map.of());
    }

    /**
     * The headers of one try.
     *
     * @param id the {@code webhook-id}
     * @param body exactly the bytes that are sent
     */
    public Map<String, String> headers(String id, Instant now, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>(custom);
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signatures(id, now, body));
        return headers;
    }

    private String signatures(String id, Instant now, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(body.length + id.length() + 16);
        content.writeBytes((id + "." + now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        byte[] signed = content.toByteArray();
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .map(key -> key.key().sign(signed))
                .collect(Collectors.joining(" "));
    }
}
