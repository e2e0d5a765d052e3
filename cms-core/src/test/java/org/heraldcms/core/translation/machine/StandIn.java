package org.heraldcms.core.translation.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks the documented APIs of LibreTranslate and DeepL on loopback; what it translates, it shouts. */
final class StandIn implements AutoCloseable {

    static final String KEY = "harbour-key";
    private static final Pattern WORD = Pattern.compile("(<[^>]*>|&\\w+;)|\\w+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable HttpHandler instead;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The bodies that came in. */
    List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    /** From now on, does this instead. */
    void answer(HttpHandler handler) {
        instead = handler;
    }

    private void answer(HttpExchange exchange) throws IOException {
        HttpHandler handler = instead;
        switch (exchange.getRequestURI().getPath()) {
            case String any when handler != null -> handler.handle(exchange);
            case "/translate" -> libreTranslate(exchange);
            case "/v2/translate" -> deepL(exchange);
            default -> send(exchange, 404, "{}");
        }
    }

    /** Waits until the test is over. */
    void hang() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    private void libreTranslate(HttpExchange exchange) throws IOException {
        JsonNode body = read(exchange);
        if (!body.path("api_key").asText().equals(KEY)) {
            send(exchange, 403, JSON.createObjectNode().put("error", "Invalid API key"));
        } else if (!body.path("format").asText().equals("html")
                || !body.path("q").isArray()) {
            send(exchange, 400, JSON.createObjectNode().put("error", "Invalid request"));
        } else if (body.path("target").asText().equals("la")) {
            send(exchange, 400, JSON.createObjectNode().put("error", "la is not supported"));
        } else {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode texts = answer.putArray("translatedText");
            body.path("q").forEach(text -> texts.add(unescaped(shouted(text.asText()))));
            send(exchange, 200, answer);
        }
    }

    /** The words in capitals; tags and escapes are no words. */
    private static String shouted(String xml) {
        return WORD.matcher(xml)
                .replaceAll(it -> Matcher.quoteReplacement(
                        it.group(1) == null ? it.group().toUpperCase(Locale.ROOT) : it.group()));
    }

    /** As LibreTranslate does with what it translated as HTML. */
    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private void deepL(HttpExchange exchange) throws IOException {
        JsonNode body = read(exchange);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("DeepL-Auth-Key " + KEY).equals(authorization)) {
            send(exchange, 403, JSON.createObjectNode().put("message", "Forbidden"));
        } else if (body.path("text").size() > 50
                || !body.path("tag_handling").asText().equals("xml")) {
            send(exchange, 400, JSON.createObjectNode().put("message", "Bad request"));
        } else {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode texts = answer.putArray("translations");
            body.path("text")
                    .forEach(text -> texts.addObject()
                            .put("detected_source_language", "EN")
                            .put("text", shouted(text.asText())));
            send(exchange, 200, answer);
        }
    }

    private JsonNode read(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        asked.add(body);
        return body;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        send(exchange, status, body.toString());
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
