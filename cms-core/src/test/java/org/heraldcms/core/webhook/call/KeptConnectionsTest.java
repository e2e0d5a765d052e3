package org.heraldcms.core.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an endpoint that keeps connections by its words and closes them by its deeds does to the next request. */
class KeptConnectionsTest {

    private static final Outcome TAKEN = new Outcome.Answered(204, "", Optional.empty());
    private static final int MANY = 4;

    private final Calls calls = calls(Duration.ofMinutes(2));
    private final Calls impatient = calls(Duration.ofMillis(500));
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket forgetful;

    private static Calls calls(Duration deadline) {
        AddressGuard loopback = new AddressGuard(true, InetAddress::getAllByName);
        return new Calls(loopback, new Retries(Retries.WAITS), Clock.systemUTC(), deadline);
    }

    @BeforeEach
    void listen() throws IOException {
        forgetful = new ServerSocket(0, 2 * MANY, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        forgetful.close();
        calls.close();
        impatient.close();
        threads.shutdownNow();
    }

    private Outcome ask(Calls from) {
        HttpPost post = new HttpPost("http://127.0.0.1:" + forgetful.getLocalPort() + "/");
        post.setEntity(new ByteArrayEntity("{}".getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return from.make(post);
    }

    @Test
    void one_that_the_other_side_has_closed_is_no_failure() {
        threads.execute(() -> {
            while (!forgetful.isClosed()) {
                answerTogether(1);
            }
        });
        for (int i = 0; i < 5; i++) {
            assertThat(ask(calls)).isEqualTo(TAKEN);
        }
    }

    /** As a receiver leaves them behind that is started again. */
    @Test
    void many_that_the_other_side_has_closed_are_no_failure() throws Exception {
        threads.execute(() -> {
            answerTogether(MANY);
            answerTogether(1);
        });
        List<Future<Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            asked.add(threads.submit(() -> ask(calls)));
        }
        for (Future<Outcome> one : asked) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isEqualTo(TAKEN);
        }
        assertThat(ask(calls)).isEqualTo(TAKEN);
    }

    @Test
    void an_endpoint_that_closed_one_and_then_says_nothing_is_broken_off_in_time() {
        threads.execute(() -> {
            answerTogether(1);
            hold();
        });
        assertThat(ask(impatient)).isEqualTo(TAKEN);
        assertThat(ask(impatient)).isEqualTo(new Outcome.Failed(Outcome.Reason.TIMEOUT));
    }

    private void hold() {
        try (Socket socket = forgetful.accept()) {
            over.await();
        } catch (IOException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers none of so many requests before all of them have come, so that each has a connection of its own. */
    private void answerTogether(int requests) {
        if (requests == 0) {
            return;
        }
        try (Socket socket = forgetful.accept()) {
            assertThat(socket.getInputStream().read(new byte[8_192])).isPositive();
            answerTogether(requests - 1);
            socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            assertThat(forgetful.isClosed()).isTrue();
        }
    }
}
