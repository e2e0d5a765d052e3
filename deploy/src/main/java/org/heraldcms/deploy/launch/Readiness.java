package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the server over HTTP whether it is ready, as anybody else would.
 *
 * @param server address to ask
 */
record Readiness(URI server) {

    private static final long PAUSE_MILLIS = 50;
    private static final int READ_MILLIS = 10_000;

    /**
     * Returns when the server, which has finished its own start, is ready: true. False when it gave up, which it tells
     * by having no application, or when the time is over.
     */
    boolean await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (read("/health/ready").contains("No Application deployed") || System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** Whether every check of the application says so. */
    boolean isReady() {
        return read("/health/ready").replace(" ", "").startsWith("{\"status\":\"UP\"");
    }

    /** What the server answers at the path, be it good or bad; empty when nobody answers. */
    String read(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) server.resolve(path).toURL().openConnection();
            connection.setReadTimeout(READ_MILLIS);
            boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
            try (InputStream body = refused ? connection.getErrorStream() : connection.getInputStream()) {
                return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreachable) {
            return "";
        }
    }
}
