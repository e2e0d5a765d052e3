package org.heraldcms.deploy.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;

/** A subscriber as the test list of websub.rocks has it: asks a hub, confirms, and remembers what it is told. */
final class HubSubscriber implements AutoCloseable {

    private final HttpServer server;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile int status = 204;

    /** What the hub brought. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Told(Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        String signatureUnder(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    HubSubscriber() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** An address with a parameter of its own, which has to come back. */
    String callback() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback?mine=a%20b";
    }

    /** Answers challenges with this; empty: with the challenge itself. */
    void answerChallengesWith(String other) {
        answer = other;
    }

    /** Answers what is brought with this status. */
    void answerWith(int other) {
        status = other;
    }

    /** Posts a form to a hub: hub.mode, hub.topic, hub.callback, and more as name, value, name, value. */
    Reply request(HeraldClient hub, String path, String mode, String topic, String... more) {
        StringBuilder form = new StringBuilder(
                "hub.mode=" + mode + "&hub.topic=" + encoded(topic) + "&hub.callback=" + encoded(callback()));
        for (int i = 0; i < more.length; i += 2) {
            form.append('&').append(encoded(more[i])).append('=').append(encoded(more[i + 1]));
        }
        return hub.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, BodyPublishers.ofString(form.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the hub asked, each by its parameters. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    Map<String, String> awaitAsked(int number) {
        Eventually.that(number + " questions of the hub", () -> asked.size() >= number);
        return asked.get(number - 1);
    }

    Told awaitTold(int number) {
        Eventually.that(number + " contents from the hub", () -> told.size() >= number);
        return told.get(number - 1);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                Map<String, String> question =
                        parameters(exchange.getRequestURI().getRawQuery());
                byte[] said = (answer.isEmpty() ? question.getOrDefault("hub.challenge", "") : answer)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.equals("404") ? 404 : 200, said.length == 0 ? -1 : said.length);
                exchange.getResponseBody().write(said);
                asked.add(question);
            } else {
                int now = status; // before anybody sees it and says what the next one is answered
                told.add(new Told(
                        Map.copyOf(exchange.getRequestHeaders()),
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(now, -1);
            }
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
