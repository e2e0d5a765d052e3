package org.heraldcms.core.websub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a hub for.
 *
 * @param mode subscribe or unsubscribe
 * @param lease for how long; null unless subscribing
 * @param secret what to sign with; null to sign nothing
 */
record HubRequest(
        Mode mode,
        String topic,
        String callback,
        @Nullable Duration lease,
        @Nullable String secret) {

    private static final Duration USUAL_LEASE = Duration.ofDays(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final int LONGEST_SECRET = 199;
    private static final int LONGEST_ADDRESS = 2_000;

    /** In bytes: topic and callback stand in one entry of an index, and that has room for 2,704 of them. */
    private static final int LONGEST_CALLBACK = 1_000;

    /** What a name of the DNS can be at most. */
    private static final int LONGEST_HOST = 253;

    /** What is asked of a callback; the labels are those of the specification where it has one. */
    enum Mode {
        SUBSCRIBE,
        UNSUBSCRIBE,
        DENY;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Mode of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Reads the parameters; those that are not known are nobody's business.
     *
     * @throws HeraldException INVALID, naming the parameter
     */
    static HubRequest of(Map<String, String> parameters) {
        Mode mode = switch (parameters.getOrDefault("hub.mode", "")) {
            case "subscribe" -> Mode.SUBSCRIBE;
            case "unsubscribe" -> Mode.UNSUBSCRIBE;
            default -> throw HeraldException.invalid("hub.mode", "The mode is subscribe or unsubscribe.");
        };
        boolean subscribes = mode == Mode.SUBSCRIBE;
        return new HubRequest(
                mode,
                topic(parameters.getOrDefault("hub.topic", "")),
                callback(parameters.getOrDefault("hub.callback", "")),
                subscribes ? lease(parameters.get("hub.lease_seconds")) : null,
                subscribes ? secret(parameters.get("hub.secret")) : null);
    }

    private static String topic(String address) {
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
            throw HeraldException.invalid(
                    "hub.topic", "Give an address of at most " + LONGEST_ADDRESS + " characters.");
        }
        return address;
    }

    private static String callback(String address) {
        if (address.isEmpty() || address.getBytes(StandardCharsets.UTF_8).length > LONGEST_CALLBACK) {
            throw HeraldException.invalid(
                    "hub.callback", "Give an address of at most " + LONGEST_CALLBACK + " bytes in UTF-8.");
        }
        return address;
    }

    /** Whoever wants longer than anybody gets has to ask again in time, as the specification wants it. */
    private static Duration lease(@Nullable String seconds) {
        if (seconds == null || seconds.isEmpty()) {
            return USUAL_LEASE;
        }
        if (!seconds.matches("[0-9]{1,18}") || Long.parseLong(seconds) == 0) {
            throw HeraldException.invalid("hub.lease_seconds", "A lease is a positive whole number of seconds.");
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(seconds));
        return wanted.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : wanted;
    }

    private static @Nullable String secret(@Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            return null;
        }
        if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET || secret.indexOf('\0') >= 0) {
            throw HeraldException.invalid("hub.secret", "A secret has less than 200 bytes, none of them zero.");
        }
        return secret;
    }

    /**
     * The host of the callback, which was judged before.
     *
     * @throws HeraldException INVALID at {@code hub.callback}, when it is longer than any name
     */
    String host() {
        String host = hostOf(callback);
        if (host.length() > LONGEST_HOST) {
            throw HeraldException.invalid("hub.callback", "A host has at most " + LONGEST_HOST + " characters.");
        }
        return host;
    }

    static String hostOf(String address) {
        return URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }
}
