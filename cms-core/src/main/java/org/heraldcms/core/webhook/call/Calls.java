package org.heraldcms.core.webhook.call;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.heraldcms.core.base.HeraldException;

/**
 * Calls addresses that outsiders have named. Makes one HTTP try and says what came of it. Follows no redirect, keeps no
 * cookie, decodes nothing, and is done when its time is over, however slowly the other side drips. What an address must
 * not lead to is decided by {@link AddressGuard}, at every connection.
 */
@Dependent
public class Calls {

    /** As many as the dispatcher makes tries at the same time, so that none of them waits for another's. */
    public static final int MOST_CONNECTIONS = 1_000;

    private static final int KEPT_ANSWER = 20_000;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 8_192;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private final AddressGuard guard;
    private final Clock clock;
    private final Duration deadline;
    private final Retries retries;
    private final CloseableHttpClient http;
    /** Keeps no connection, so that it never takes one that is dead already. */
    private final CloseableHttpClient afresh;

    private final ScheduledThreadPoolExecutor watch;

    /** How long a try may take, how many are made at the same time, and how long one waits for its turn. */
    record Limits(Duration deadline, int connections, Duration turn) {}

    @Inject
    public Calls(AddressGuard guard, Retries retries, Clock clock) {
        this(guard, retries, clock, Duration.ofSeconds(15));
    }

    public Calls(AddressGuard guard, Retries retries, Clock clock, Duration deadline) {
        this(guard, retries, clock, new Limits(deadline, MOST_CONNECTIONS, CONNECT_WITHIN));
    }

    Calls(AddressGuard guard, Retries retries, Clock clock, Limits limits) {
        this.guard = guard;
        this.retries = retries;
        this.clock = clock;
        this.deadline = limits.deadline();
        this.http = client(guard, limits).build();
        this.afresh = client(guard, limits)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("webhook-deadlines").daemon().factory());
        // Otherwise each request would be held until its time is over, however soon its answer came.
        watch.setRemoveOnCancelPolicy(true);
    }

    private static PoolingHttpClientConnectionManager connections(AddressGuard guard, int most) {
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver(guard))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT_WITHIN))
                        .setTimeToLive(1, TimeUnit.MINUTES)
                        .setValidateAfterInactivity(1, TimeUnit.SECONDS)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(CONNECT_WITHIN))
                        .build())
                .setMaxConnTotal(most)
                .setMaxConnPerRoute(most)
                .build();
    }

    private static DnsResolver resolver(AddressGuard guard) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return guard.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static HttpClientBuilder client(AddressGuard guard, Limits limits) {
        return HttpClients.custom()
                .setConnectionManager(connections(guard, limits.connections()))
                .setUserAgent("Herald")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.turn()))
                        .setResponseTimeout(Timeout.of(limits.deadline()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression();
    }

    /**
     * Judges an address by its form, and by its network when it names no host but a number. Names are resolved when they
     * are called and not before, so nobody learns here what our network calls them.
     *
     * @throws HeraldException ADDRESS_REFUSED at {@code /url}
     */
    public void judge(String url) {
        guard.judge(url);
    }

    /** How long to wait after so many tries that failed; empty when that was the last. */
    public Optional<Duration> pauseAfter(int attempts, Outcome outcome) {
        return retries.after(attempts, outcome.retryAfter());
    }

    /** Makes the request and waits for the answer, at most the time that a try may take. */
    public Outcome make(HttpUriRequestBase request) {
        return exchange(request).outcome();
    }

    /** As {@link #make}, with the headers as they went over the wire. */
    public Exchange exchange(HttpUriRequestBase request) {
        HttpClientContext context = HttpClientContext.create();
        List<Exchange.Line> answered = new ArrayList<>();
        Outcome outcome = outcome(request, context, answered);
        HttpRequest sent = context.getRequest() == null ? request : context.getRequest();
        return new Exchange(outcome, Exchange.asked(sent.getHeaders()), List.copyOf(answered));
    }

    private Outcome outcome(HttpUriRequestBase request, HttpClientContext context, List<Exchange.Line> headers) {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = open(request, context);
            headers.addAll(Exchange.answered(response.getHeaders()));
            return answered(response);
        } catch (ConnectionRequestTimeoutException crowded) {
            return new Outcome.Failed(Outcome.Reason.CROWDED);
        } catch (IOException | IllegalStateException failure) {
            // The second is what the client throws when it is broken off between two of its steps.
            return new Outcome.Failed(late.get() ? Outcome.Reason.TIMEOUT : reason(failure));
        } finally {
            alarm.cancel(false);
            // A connection whose answer was read to its end is back in the pool by now. Any other is dropped, because
            // closing it in the orderly way would read on to an end that may never come.
            request.cancel();
        }
    }

    /**
     * Asks a second time at once, on a new line, when the line went dead before a word was said: most often it was one
     * kept from before that the other side had closed meanwhile, which is no failure of the endpoint; and where it has
     * closed one it has closed all.
     */
    private ClassicHttpResponse open(HttpUriRequestBase request, HttpClientContext context) throws IOException {
        try {
            return http.executeOpen(null, request, context);
        } catch (ConnectException | NoRouteToHostException unreachable) {
            throw unreachable;
        } catch (NoHttpResponseException | SocketException dead) {
            if (request.isCancelled()) {
                throw dead;
            }
            return afresh.executeOpen(null, request, context);
        }
    }

    private Outcome answered(ClassicHttpResponse response) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        Optional<Duration> wait =
                retryAfter == null ? Optional.empty() : RetryAfter.parse(retryAfter.getValue(), clock.instant());
        HttpEntity entity = response.getEntity();
        byte[] beginning = entity == null ? new byte[0] : entity.getContent().readNBytes(KEPT_ANSWER);
        return new Outcome.Answered(response.getCode(), text(beginning), wait);
    }

    /** As text without the one character that the store cannot hold. */
    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static Outcome.Reason reason(Exception failure) {
        return switch (failure) {
            case AddressGuard.AddressRefusedException refused -> Outcome.Reason.ADDRESS_REFUSED;
            case UnknownHostException unknown -> Outcome.Reason.DNS_FAILED;
            case SSLException tls -> Outcome.Reason.TLS_FAILED;
            case ConnectException refused -> Outcome.Reason.CONNECT_FAILED;
            case NoRouteToHostException unreachable -> Outcome.Reason.CONNECT_FAILED;
            case SocketTimeoutException slow -> Outcome.Reason.TIMEOUT;
            case MessageConstraintException huge -> Outcome.Reason.ANSWER_TOO_LARGE;
            default -> Outcome.Reason.BROKEN;
        };
    }

    /** Closes what is kept open; nothing can be called any more. */
    @PreDestroy
    public void close() {
        watch.shutdownNow();
        http.close(CloseMode.GRACEFUL);
        afresh.close(CloseMode.GRACEFUL);
    }
}
