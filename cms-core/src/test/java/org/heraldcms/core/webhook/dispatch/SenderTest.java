package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.heraldcms.core.webhook.call.AddressGuard;
import org.heraldcms.core.webhook.call.Calls;
import org.heraldcms.core.webhook.call.Outcome;
import org.heraldcms.core.webhook.call.Retries;
import org.heraldcms.core.webhook.signing.Envelope;
import org.heraldcms.core.webhook.signing.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on loopback, which a guard that allows private addresses lets be called. */
class SenderTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{\"type\":\"edition.published\",\"ü\":1}".getBytes(StandardCharsets.UTF_8);

    private final Clock clock = Clock.systemUTC();
    private final Calls calls = new Calls(
            new AddressGuard(true, InetAddress::getAllByName),
            new Retries(Retries.WAITS),
            clock,
            Duration.ofMinutes(2));
    private final AtomicReference<Map<String, List<String>>> headers = new AtomicReference<>();
    private final AtomicReference<byte[]> body = new AtomicReference<>();
    private HttpServer server;
    private Message message;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::receive);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        message = new Message(UUID.randomUUID(), 0, UUID.randomUUID(), url, UUID.randomUUID(), BODY, false);
    }

    private void receive(HttpExchange exchange) throws IOException {
        headers.set(Map.copyOf(exchange.getRequestHeaders()));
        body.set(exchange.getRequestBody().readAllBytes());
        byte[] thanks = "thanks".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, thanks.length);
        exchange.getResponseBody().write(thanks);
        exchange.close();
    }

    @AfterEach
    void stop() {
        calls.close();
        server.stop(0);
    }

    @Test
    void what_arrives_verifies_with_the_reference_library() {
        Envelope envelope = Envelope.under(Scheme.V1.read(SECRET));
        Outcome outcome = new Sender(calls, clock, any -> Optional.of(envelope))
                .exchange(message)
                .outcome();
        assertThat(outcome).isEqualTo(new Outcome.Answered(200, "thanks", Optional.empty()));
        assertThat(body.get()).isEqualTo(BODY);
        assertThat(headers.get().get("Content-type")).containsExactly("application/json");
        Map<String, List<String>> lower = new HashMap<>();
        headers.get().forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
        assertThatCode(() -> new Webhook(SECRET).verify(new String(BODY, StandardCharsets.UTF_8), lower))
                .doesNotThrowAnyException();
    }

    @Test
    void nothing_is_sent_unsigned() {
        Outcome outcome = new Sender(calls, clock, any -> Optional.empty())
                .exchange(message)
                .outcome();
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Reason.SEALED));
        assertThat(body.get()).isNull();
    }
}
