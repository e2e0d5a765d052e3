package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The purge APIs of Fastly and of Cloudflare, as they document them: addresses, tokens, limits, answers. */
final class FakeCdn implements AutoCloseable {

    static final String TOKEN = "cdn-token-1234567890";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FASTLY = Pattern.compile("/service/([A-Za-z0-9]+)/purge");
    private static final Pattern CLOUDFLARE = Pattern.compile("/client/v4/zones/([a-z0-9]+)/purge_cache");
    private static final int FASTLY_KEYS = 256;
    private static final int CLOUDFLARE_TAGS = 100;
    private static final long LONGEST_HANG_SECONDS = 60;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Answer instead;
    private volatile boolean hangs;

    /** What came, and what was answered. */
    record Call(String path, List<String> keys, int status, long nanos) {}

    /** An answer to everything. @param retryAfter seconds; 0 for no such header */
    record Answer(int status, String body, int retryAfter) {}

    FakeCdn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String fastly() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String cloudflare() {
        return fastly() + "/client/v4";
    }

    /** Answers so from now on, whatever comes; null to do what is asked again. */
    void answer(@Nullable Answer same) {
        instead = same;
    }

    /** Takes every call and answers none. */
    void hang() {
        hangs = true;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Those that did what they were to. */
    List<Call> taken() {
        return calls.stream().filter(call -> call.status() == 200).toList();
    }

    boolean took(String key) {
        return taken().stream().anyMatch(call -> call.keys().contains(key));
    }

    void forget() {
        calls.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            List<String> keys = body.path(path.startsWith("/client") ? "tags" : "surrogate_keys")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            if (hangs) {
                calls.add(new Call(path, keys, 0, System.nanoTime()));
                boolean unused = closing.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
                return;
            }
            Answer same = instead;
            Answer answer = same == null ? done(exchange, path, keys) : same;
            calls.add(new Call(path, keys, answer.status(), System.nanoTime()));
            hand(exchange, answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer done(HttpExchange exchange, String path, List<String> keys) {
        if (!"POST".equals(exchange.getRequestMethod())
                || !"application/json".equals(type(exchange))
                || keys.isEmpty()
                || !keys.stream().allMatch(key -> key.matches("[!-+--~]{1,1024}"))) {
            return new Answer(400, "{\"msg\":\"Bad request\"}", 0);
        }
        if (FASTLY.matcher(path).matches()) {
            return fastly(exchange.getRequestHeaders().getFirst("Fastly-Key"), keys);
        }
        return CLOUDFLARE.matcher(path).matches()
                ? cloudflare(exchange.getRequestHeaders().getFirst("Authorization"), keys)
                : new Answer(404, "{}", 0);
    }

    private static String type(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .split(";")[0];
    }

    private static Answer fastly(@Nullable String token, List<String> keys) {
        if (!TOKEN.equals(token)) {
            return new Answer(403, "{\"msg\":\"Provided credentials are missing or invalid: " + token + "\"}", 0);
        }
        if (keys.size() > FASTLY_KEYS) {
            return new Answer(400, "{\"msg\":\"Too many keys\"}", 0);
        }
        StringBuilder ids = new StringBuilder("{");
        keys.forEach(key -> ids.append(ids.length() == 1 ? "" : ",").append("\"" + key + "\":\"108-1391560174\""));
        return new Answer(200, ids.append("}").toString(), 0);
    }

    private static Answer cloudflare(@Nullable String token, List<String> tags) {
        if (!("Bearer " + TOKEN).equals(token)) {
            return new Answer(
                    403, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}]}", 0);
        }
        return tags.size() > CLOUDFLARE_TAGS
                ? new Answer(400, "{\"success\":false,\"errors\":[{\"code\":1107}]}", 0)
                : new Answer(
                        200,
                        "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"id\":\"9a7806061c88ada1\"}}",
                        0);
    }

    private static void hand(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(answer.retryAfter()));
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
