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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Any number of endpoints that take every request and answer it late, or only once they are let go. */
final class SlowPartner implements AutoCloseable {

    private static final long LONGEST_HANG_MS = 60_000;

    private final HttpServer server;
    private final Map<String, List<JsonNode>> received = new ConcurrentHashMap<>();
    private final AtomicInteger hanging = new AtomicInteger();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final long answerAfterMs;
    private volatile int hangs;

    /** @param answerAfterMs how long each answer takes */
    SlowPartner(long answerAfterMs) {
        this.answerAfterMs = answerAfterMs;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    URI endpoint(int number) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + number);
    }

    /** Answers nobody from now on. */
    void hang() {
        hangs = Integer.MAX_VALUE;
    }

    /** Answers the first endpoints no longer. */
    void hangAt(int first) {
        hangs = first;
    }

    /** Answers everybody again. */
    void letGo() {
        hangs = 0;
        letGo.countDown();
    }

    /** How many requests wait for an answer at this moment. */
    int hanging() {
        return hanging.get();
    }

    /** What an endpoint was sent, in the order in which it came. */
    List<JsonNode> at(int number) {
        return List.copyOf(received.getOrDefault("/" + number, List.of()));
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JsonMapper.builder().build().readTree(exchange.getRequestBody());
            received.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new CopyOnWriteArrayList<>())
                    .add(body);
            pause(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)) < hangs);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Both ways of being slow are what is tested here. */
    private void pause(boolean hang) {
        hanging.incrementAndGet();
        try {
            boolean unused = hang
                    ? letGo.await(LONGEST_HANG_MS, TimeUnit.MILLISECONDS)
                    : new CountDownLatch(1).await(answerAfterMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            hanging.decrementAndGet();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
