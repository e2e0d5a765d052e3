package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.heraldcms.core.webhook.call.Calls;
import org.heraldcms.core.webhook.call.Exchange;
import org.heraldcms.core.webhook.call.Outcome;
import org.heraldcms.core.webhook.signing.Envelope;
import org.heraldcms.core.webhook.signing.Envelopes;

/** Sends a change to an endpoint, signed: one HTTP try. */
@Dependent
class Sender {

    private static final ContentType JSON = ContentType.create("application/json");

    private final Calls calls;
    private final Clock clock;
    private final Function<Message, Optional<Envelope>> envelopes;

    @Inject
    Sender(Calls calls, Clock clock, Envelopes envelopes) {
        this(calls, clock, message -> envelopes.of(message.endpoint(), message.version()));
    }

    Sender(Calls calls, Clock clock, Function<Message, Optional<Envelope>> envelopes) {
        this.calls = calls;
        this.clock = clock;
        this.envelopes = envelopes;
    }

    /**
     * Sends and waits for the answer, at most the time that a try may take; says what went over the wire. Nothing is ever
     * sent unsigned.
     */
    Exchange exchange(Message message) {
        return envelopes
                .apply(message)
                .map(envelope -> calls.exchange(request(message, envelope)))
                .orElseGet(() -> Exchange.none(new Outcome.Failed(Outcome.Reason.SEALED)));
    }

    private HttpPost request(Message message, Envelope envelope) {
        HttpPost post = new HttpPost(message.url());
        post.setEntity(new ByteArrayEntity(message.body(), JSON));
        envelope.headers(message.id().toString(), clock.instant(), message.body())
                .forEach(post::setHeader);
        return post;
    }
}
