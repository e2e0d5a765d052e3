package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** An endpoint whose mood depends on what it is sent: it takes it, refuses it, or does not answer at all. */
final class MoodyPartner implements AutoCloseable {

    /** A mood: no answer before the end. */
    static final int HANG = 0;

    static final String ANSWER = "This is what the partner says.";

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Taken> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile ToIntFunction<JsonNode> mood = body -> 200;

    /** What came in, and when by {@link System#nanoTime}. */
    record Taken(JsonNode json, String body, long nanos) {

        String article() {
            return json.at("/data/articleId").asText();
        }

        long position() {
            return json.at("/data/position").asLong();
        }
    }

    MoodyPartner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/moody");
    }

    /** Answers from now on with the status that this gives for a body. */
    void mood(ToIntFunction<JsonNode> now) {
        mood = now;
    }

    /** What it took, in the order in which it came. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** All that came, whatever the answer was. */
    List<Taken> seen() {
        return List.copyOf(seen);
    }

    private void receive(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Taken one = new Taken(JsonMapper.builder().build().readTree(body), body, nanos);
            seen.add(one);
            int status = mood.applyAsInt(one.json());
            if (status == HANG) {
                end.await();
            }
            if (status / 100 == 2) {
                taken.add(one);
            }
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Set-Cookie", "partner=secret");
            exchange.getResponseHeaders().add("X-Partner", "moody");
            exchange.sendResponseHeaders(status == HANG ? 500 : status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
