package org.heraldcms.deploy.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.heraldcms.deploy.demo.Newsroom;

/** How long it takes from asking to publish until a receiver has the webhook, one article after the other. */
final class Announcing implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Newsroom newsroom;
    private final HttpServer receiver;
    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();

    Announcing(Newsroom newsroom) throws IOException {
        this.newsroom = newsroom;
        this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            arrivals.add(System.nanoTime());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    void register(String site, int endpoints) {
        for (int i = 0; i < endpoints; i++) {
            newsroom.endpoint(
                    site, URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + site + "/" + i));
        }
    }

    /** Publishes each article on the site and waits until all its endpoints know. */
    void measure(String site, int endpoints, List<String> articles, PrintStream out)
            throws InterruptedException, IOException {
        List<Double> millis = new ArrayList<>();
        for (String article : articles) {
            long asked = System.nanoTime();
            newsroom.publish(article, "en", site);
            for (int i = 0; i < endpoints; i++) {
                Long arrived = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (arrived == null) {
                    throw new IOException("A webhook did not come within " + PATIENCE_SECONDS + " s.");
                }
                millis.add((arrived - asked) / 1e6);
            }
        }
        out.printf(
                "publish to receiver, %3d endpoint(s), %2d publications: p50 %.0f ms, p99 %.0f ms%n",
                endpoints, articles.size(), Figures.median(millis), Figures.percentile(millis, 99));
    }

    @Override
    public void close() {
        receiver.stop(0);
    }
}
