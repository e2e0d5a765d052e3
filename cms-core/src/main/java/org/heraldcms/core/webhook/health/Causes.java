package org.heraldcms.core.webhook.health;

/** Says in a sentence why a try failed. */
final class Causes {

    private static final String STATUS = "http_";

    private Causes() {}

    static String sentence(String cause) {
        return switch (cause) {
            case "dns_failed" -> "Its host name does not resolve.";
            case "address_refused" -> "Its host name leads to an address that must not be called.";
            case "connect_failed" -> "No connection was made.";
            case "tls_failed" -> "Its certificate or TLS was not acceptable.";
            case "timeout" -> "It did not answer in time.";
            case "answer_too_large" -> "The head of its answer was too large.";
            case "sealed" -> "What it is signed with cannot be opened with the key at hand: give it a new secret.";
            default ->
                cause.startsWith(STATUS)
                        ? "It answered " + cause.substring(STATUS.length()) + "."
                        : "The connection broke, or what came was not HTTP.";
        };
    }
}
