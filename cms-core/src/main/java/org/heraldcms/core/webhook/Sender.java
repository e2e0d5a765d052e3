package org.heraldcms.core.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends a change to an endpoint, signed: one HTTP try. */
@Dependent
class Sender {

    private static final ContentType JSON = ContentType.create("application/json");

    private final Calls calls;
    private final Clock clock;

    @Inject
    Sender(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Sender(AddressGuard guard, Clock clock, Duration deadline) {
        this(new Calls(guard, new Retries(Retries.WAITS), clock, deadline), clock);
    }

    /** Sends and waits for the answer, at most the time that a try may take. */
    Outcome send(Message message) {
        return calls.make(request(message));
    }

    private HttpPost request(Message message) {
        long now = clock.instant().getEpochSecond();
        String id = message.id().toString();
        HttpPost post = new HttpPost(message.url());
        post.setEntity(new ByteArrayEntity(message.body(), JSON));
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(now));
        post.setHeader("webhook-signature", Signature.under(message.secret()).of(id, now, message.body()));
        return post;
    }

    void close() {
        calls.close();
    }
}
