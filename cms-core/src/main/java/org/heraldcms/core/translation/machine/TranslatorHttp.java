package org.heraldcms.core.translation.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * Asks a translator over HTTP. Follows no redirect, reads no more than it needs, and is done when its time is over,
 * however slowly the other side drips. What goes wrong there is told in a sentence; nothing of the answer is.
 */
final class TranslatorHttp implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TranslatorHttp.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final String base;
    private final Clock clock;
    private final CloseableHttpClient http = HttpClients.custom()
            .setUserAgent("Herald")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("translator-deadlines").daemon().factory());

    /** @param base address of the service, without a slash at its end */
    TranslatorHttp(URI base, Clock clock) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.clock = clock;
    }

    /**
     * Sends JSON and gives the JSON that answers.
     *
     * @param authorization value of the header; empty for none
     */
    JsonNode post(String path, JsonNode body, String authorization, Instant deadline) {
        HttpPost post = new HttpPost(base + path);
        post.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        if (!authorization.isEmpty()) {
            post.setHeader("Authorization", authorization);
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = watch.schedule(
                () -> {
                    late.set(true);
                    post.cancel();
                },
                Duration.between(clock.instant(), deadline).toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return answer(http.executeOpen(null, post, null));
        } catch (IOException failure) {
            throw late.get()
                    ? unavailable("did not answer in time", failure)
                    : unavailable("cannot be reached", failure);
        } finally {
            alarm.cancel(false);
            // Drops a connection whose answer was not read to its end.
            post.cancel();
        }
    }

    private static JsonNode answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(LARGEST_ANSWER + 1);
        int status = response.getCode();
        switch (status) {
            case 200 -> {}
            case 401, 403 -> throw unavailable("does not accept our key", status);
            case 429, 456 -> throw unavailable("has had enough requests for now", status);
            case 400, 404, 413, 414 ->
                throw unavailable("does not translate this, or not between these languages", status);
            default -> throw unavailable("has a failure of its own", status);
        }
        if (bytes.length > LARGEST_ANSWER) {
            throw unusable("it is longer than " + LARGEST_ANSWER + " bytes");
        }
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException garbage) {
            throw unusable("it is no JSON");
        }
    }

    /** The refusal for an answer that is none. */
    static HeraldException unusable(String reason) {
        LOG.log(Level.WARNING, "The answer of the machine translator cannot be used: {0}", reason);
        return unavailable("gave an answer that cannot be used");
    }

    private static HeraldException unavailable(String what, int status) {
        LOG.log(Level.WARNING, "The machine translator answered with status {0}", status);
        return unavailable(what + " (HTTP " + status + ")");
    }

    private static HeraldException unavailable(String what, IOException failure) {
        LOG.log(Level.WARNING, "The machine translator {0}: {1}", what, failure);
        return unavailable(what);
    }

    private static HeraldException unavailable(String what) {
        return new HeraldException(
                ErrorCode.TRANSLATOR_UNAVAILABLE, "The machine translator " + what + ". Nothing was changed.");
    }

    @Override
    public void close() {
        watch.shutdownNow();
        http.close(CloseMode.GRACEFUL);
    }
}
