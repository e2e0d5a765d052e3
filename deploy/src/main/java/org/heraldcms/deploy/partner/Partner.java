package org.heraldcms.deploy.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The process of one partner. It listens on 127.0.0.1 and ends with the process that started it.
 *
 * <p>Settings, all from the environment: {@code PARTNER_NAME}, {@code PARTNER_PORT}, {@code PARTNER_DATA} (a
 * directory), {@code PARTNER_SITE} (the address of its site at Herald), {@code PARTNER_SECRET} (of its endpoint there)
 * and {@code PARTNER_TOKEN} (of its site).
 */
public final class Partner {

    private static final int LARGEST_WEBHOOK = 1 << 20;

    private final Signature signature;
    private final Origin origin;
    private final Shelf shelf;
    private final Pages pages;

    private Partner(Map<String, String> settings) throws IOException {
        signature = new Signature(settings.getOrDefault("PARTNER_SECRET", ""), Clock.systemUTC());
        origin = new Origin(
                URI.create(settings.getOrDefault("PARTNER_SITE", "")), settings.getOrDefault("PARTNER_TOKEN", ""));
        shelf = Shelf.at(Path.of(settings.getOrDefault("PARTNER_DATA", "partner-data")));
        pages = new Pages(settings.getOrDefault("PARTNER_NAME", "Partner"));
    }

    /** Shows what it holds at once, and catches up as soon as Herald can be reached. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Partner partner = new Partner(System.getenv());
        int port = Integer.parseInt(System.getenv().getOrDefault("PARTNER_PORT", "0"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/herald", partner::webhook);
        server.createContext("/", partner::page);
        server.start();
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        while (!partner.isInStep()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Answers 2xx only once everything up to this webhook is on disk; Herald repeats it otherwise. */
    private void webhook(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_WEBHOOK);
            boolean genuine = signature.covers(exchange.getRequestHeaders(), body);
            exchange.sendResponseHeaders(!genuine ? 401 : isInStep() ? 204 : 503, -1);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try (exchange) {
            String page = pages.at(exchange.getRequestURI().getPath(), shelf.documents());
            byte[] bytes = (page.isEmpty() ? "There is no such page." : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", (page.isEmpty() ? "text/plain" : "text/html") + "; charset=utf-8");
            exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private boolean isInStep() {
        try {
            catchUp();
            return true;
        } catch (IOException failure) {
            System.err.println("Not in step yet: " + failure);
            return false;
        }
    }

    /** Takes in what changed since the last time, from wherever that ended, and states what it then holds. */
    private synchronized void catchUp() throws IOException {
        JsonNode step;
        do {
            step = origin.sync(shelf.cursor());
            if (step.isMissingNode()) {
                shelf.clear();
            } else {
                shelf.take(step);
            }
        } while (step.isMissingNode() || step.path("more").asBoolean());
        origin.receipt(step.path("position").asLong(), shelf.digest());
    }
}
