package org.heraldcms.deploy.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A receiver that takes everything, at once or a while after, and knows when the first and the last came. */
final class Counter implements AutoCloseable {

    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private final HttpServer server;
    private final AtomicLong received = new AtomicLong();
    private volatile long first;
    private volatile long last;
    private volatile Duration pause = Duration.ZERO;

    Counter() throws IOException {
        // Otherwise it closes connections under the client's hands.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        System.setProperty("jdk.httpserver.maxConnections", "-1");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** From now on lets so much time pass before it answers. */
    void answersAfter(Duration time) {
        pause = time;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            long now = System.nanoTime();
            if (received.incrementAndGet() == 1) {
                first = now;
            }
            last = now;
            Thread.sleep(pause);
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** Counts from nothing. */
    void reset() {
        received.set(0);
    }

    /** Waits until so many have come, and says how many that were in a second. */
    double perSecond(long count) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (received.get() < count) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Only " + received + " of " + count + " came.");
            }
            Thread.sleep(1);
        }
        return count / ((last - first) / 1e9);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
