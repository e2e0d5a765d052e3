package org.heraldcms.deploy.loss;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner that fails in the ways that partners do, and remembers only what it said yes to. */
final class FailingPartner implements AutoCloseable {

    private static final int SERVER_ERROR = 500;
    private static final int TAKEN = 204;

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final int port;
    private volatile long answerAfterMs;
    private volatile HttpServer server;

    /** A webhook that was taken, and when. */
    record Taken(long position, String id, JsonNode body, long nanos) {}

    FailingPartner() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listen(int at) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 200);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::receive);
            listening.start();
            return listening;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/herald");
    }

    /** Answers so many times with 500. */
    void failNext(int times) {
        failures.set(times);
    }

    /** Whether it has failed as often as it was to. */
    boolean hasFailedEnough() {
        return failures.get() <= 0;
    }

    /** Takes so long for each answer from now on. */
    void answerAfter(long millis) {
        answerAfterMs = millis;
    }

    /** Listens no more. */
    void goDown() {
        server.stop(0);
    }

    /** Listens again, at the same address. */
    void comeBack() {
        server = listen(port);
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JsonMapper.builder().build().readTree(exchange.getRequestBody());
            long now = System.nanoTime();
            pause();
            if (failures.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(SERVER_ERROR, -1);
                return;
            }
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            taken.add(new Taken(body.at("/data/position").asLong(), id, body, now));
            exchange.sendResponseHeaders(TAKEN, -1);
        }
    }

    /** Being slow is what is tested here. */
    private void pause() {
        try {
            boolean unused = closing.await(answerAfterMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
