package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A partner's endpoint that remembers every request, and judges each with the Standard Webhooks library. */
public final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    /** One request as it came in. */
    public record Received(Map<String, List<String>> headers, String body) {

        public String id() {
            return headers.getOrDefault("Webhook-id", List.of("")).getFirst();
        }

        public JsonNode json() {
            try {
                return JsonMapper.builder().build().readTree(body);
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        public String type() {
            return json().path("type").asText();
        }

        public long position() {
            return json().at("/data/position").asLong();
        }

        /** Whether the library of the standard accepts it. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException | EmptyWebhookSecretException refused) {
                return false;
            }
        }
    }

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/herald");
    }

    /** Answers with this status from now on. */
    public void answer(int status) {
        answer = status;
    }

    public List<Received> all() {
        return List.copyOf(received);
    }

    /** Waits for a request of this type about an edition. */
    public Received await(String type, String article, String locale) {
        Eventually.that(
                type + " of " + locale + " at " + url(),
                () -> received.stream().anyMatch(one -> is(one, type, article, locale)));
        return received.stream()
                .filter(one -> is(one, type, article, locale))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Received one, String type, String article, String locale) {
        JsonNode data = one.json().path("data");
        return one.type().equals(type)
                && data.path("articleId").asText().equals(article)
                && data.path("locale").asText().equals(locale);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int now = answer; // before anybody sees it and says what the next one is answered
            received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
            exchange.sendResponseHeaders(now, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
