package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The HTTP client that Herald sends with, and nothing else: no store, no order, no signature, nothing kept. Each of its
 * threads sends one message after the other, as Herald does to an endpoint.
 */
final class PlainClient implements AutoCloseable {

    private static final int MOST_AT_ONCE = 200;

    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(MOST_AT_ONCE)
                    .setMaxConnPerRoute(MOST_AT_ONCE)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .build();

    /** Sends a body so many times, to so many at once, but no more than Herald would, and returns when all are through. */
    void send(String url, byte[] body, int times, int atOnce) throws InterruptedException {
        AtomicLong left = new AtomicLong(times);
        int threads = Math.min(atOnce, MOST_AT_ONCE);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                pool.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        send(url, body);
                    }
                });
            }
            pool.shutdown();
            boolean unused = pool.awaitTermination(5, TimeUnit.MINUTES);
        }
    }

    private void send(String url, byte[] body) {
        HttpPost post = new HttpPost(url);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        try {
            int unused = http.execute(post, answer -> {
                byte[] read = answer.getEntity() == null
                        ? new byte[0]
                        : answer.getEntity().getContent().readAllBytes();
                return answer.getCode() + read.length;
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
