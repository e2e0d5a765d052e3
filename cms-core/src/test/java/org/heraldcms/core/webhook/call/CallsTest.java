package org.heraldcms.core.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on loopback, which a guard that allows private addresses lets be called. */
class CallsTest {

    private static final byte[] BODY = "{\"type\":\"edition.published\",\"ü\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    private final AddressGuard loopback = new AddressGuard(true, InetAddress::getAllByName);
    private final Calls calls = calls(loopback, PATIENCE);
    private final Calls impatient = calls(loopback, IMPATIENCE);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private static Calls calls(AddressGuard guard, Duration deadline) {
        return new Calls(guard, new Retries(Retries.WAITS), Clock.systemUTC(), deadline);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        calls.close();
        impatient.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private Outcome send(String path, HttpHandler handler) {
        return send(calls, path, handler);
    }

    private Outcome send(Calls from, String path, HttpHandler handler) {
        server.createContext(path, handler);
        return from.make(post("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private static HttpPost post(String url) {
        HttpPost post = new HttpPost(url);
        post.setEntity(new ByteArrayEntity(BODY, ContentType.APPLICATION_JSON));
        return post;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void a_redirect_is_not_followed() {
        AtomicInteger followed = new AtomicInteger();
        server.createContext("/elsewhere", exchange -> {
            followed.incrementAndGet();
            answer(exchange, 200, new byte[0]);
        });
        Outcome outcome = send("/hook", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 307, new byte[0]);
        });
        assertThat(outcome).isEqualTo(new Outcome.Answered(307, "", Optional.empty()));
        assertThat(outcome.isTaken()).isFalse();
        assertThat(followed).hasValue(0);
    }

    @Test
    void gone_and_retry_after_are_understood() {
        assertThat(send("/gone", exchange -> answer(exchange, 410, new byte[0])).isGone())
                .isTrue();
        Outcome busy = send("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, 429, new byte[0]);
        });
        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(120));
    }

    @Test
    void of_an_endless_answer_the_beginning_is_kept() {
        Outcome outcome = send("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(block);
                }
            }
        });
        assertThat(outcome.isTaken()).isTrue();
        assertThat(((Outcome.Answered) outcome).answer()).hasSize(20_000);
    }

    @Test
    void an_answer_that_drips_is_broken_off_in_time() {
        long from = System.nanoTime();
        Outcome outcome = send(impatient, "/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Reason.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(PATIENCE);
    }

    private void drip(OutputStream out) throws IOException {
        try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_endpoint_that_never_answers_is_broken_off_in_time() {
        Outcome outcome = send(impatient, "/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Reason.TIMEOUT));
    }

    @Test
    void what_no_connection_is_left_for_is_no_try_and_not_the_fault_of_the_endpoint() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.createContext("/hangs", exchange -> {
            asked.countDown();
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
            exchange.close();
        });
        String hangs = "http://127.0.0.1:" + server.getAddress().getPort() + "/hangs";
        Calls narrow = new Calls(
                loopback,
                new Retries(Retries.WAITS),
                Clock.systemUTC(),
                new Calls.Limits(PATIENCE, 1, Duration.ofMillis(200)));
        CompletableFuture<Outcome> hanging = CompletableFuture.supplyAsync(() -> narrow.make(post(hangs)), threads);
        assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Outcome outcome = send(narrow, "/healthy", exchange -> answer(exchange, 200, new byte[0]));
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Reason.CROWDED));
        assertThat(outcome.isTried()).isFalse();
        over.countDown();
        assertThat(hanging.join().isTried()).isTrue();
        narrow.close();
    }

    @Test
    void a_head_beyond_measure_is_refused() {
        Outcome outcome = send("/head", exchange -> {
            exchange.getResponseHeaders().add("X-Long", "x".repeat(100_000));
            answer(exchange, 200, new byte[0]);
        });
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Reason.ANSWER_TOO_LARGE));
    }

    @Test
    void a_closed_port_is_a_failed_connection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(calls.make(post("http://127.0.0.1:" + port + "/")))
                .isEqualTo(new Outcome.Failed(Outcome.Reason.CONNECT_FAILED));
    }

    @Test
    void what_is_not_tls_or_not_http_is_named() throws IOException {
        List<String> seen = new ArrayList<>();
        try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> answerOddly(odd));
            for (String scheme : List.of("https", "http")) {
                Outcome outcome = calls.make(post(scheme + "://127.0.0.1:" + odd.getLocalPort() + "/"));
                seen.add(((Outcome.Failed) outcome).reason().label());
            }
        }
        assertThat(seen).containsExactly("tls_failed", "broken");
    }

    private static void answerOddly(ServerSocket odd) {
        while (!odd.isClosed()) {
            try (Socket socket = odd.accept()) {
                socket.getOutputStream().write("220 mail.example ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException closed) {
                continue;
            }
        }
    }

    @Test
    void an_address_that_turned_private_is_not_connected_to() throws IOException {
        AtomicInteger reached = new AtomicInteger();
        server.createContext("/", exchange -> {
            reached.incrementAndGet();
            answer(exchange, 200, new byte[0]);
        });
        Calls careful =
                calls(new AddressGuard(false, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}), PATIENCE);
        String port = ":" + server.getAddress().getPort() + "/";
        assertThat(careful.make(post("http://partner.example" + port)))
                .isEqualTo(new Outcome.Failed(Outcome.Reason.ADDRESS_REFUSED));
        assertThat(careful.make(post("http://127.0.0.1" + port)))
                .isEqualTo(new Outcome.Failed(Outcome.Reason.ADDRESS_REFUSED));
        careful.close();
        assertThat(reached).hasValue(0);
    }

    @Test
    void a_name_that_does_not_resolve_is_named() throws IOException {
        Calls lost = calls(
                new AddressGuard(false, host -> {
                    throw new UnknownHostException(host);
                }),
                PATIENCE);
        assertThat(lost.make(post("http://nowhere.example/"))).isEqualTo(new Outcome.Failed(Outcome.Reason.DNS_FAILED));
        lost.close();
    }
}
