package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.heraldcms.core.webhook.call.Calls;
import org.heraldcms.core.webhook.call.Outcome;

/** One turn of the hub each: to ask, or to tell. No transaction is open while HTTP runs. */
@ApplicationScoped
class HubTurns {

    @Inject
    private Topics topics;

    @Inject
    private Intents intents;

    @Inject
    private Listeners listeners;

    @Inject
    private Hubs hubs;

    @Inject
    private HubCalls http;

    @Inject
    private Calls calls;

    /** Asks a callback, and does what it confirms. What fails unexpectedly ends: it would fail again, for ever. */
    void ask(Intent intent) {
        try {
            verify(intent);
        } catch (RuntimeException unexpected) {
            intents.drop(intent);
            throw unexpected;
        }
    }

    private void verify(Intent intent) {
        if (intent.mode() == HubRequest.Mode.DENY) {
            Outcome ignored = http.deny(intent);
            intents.drop(intent);
        } else if (http.isMeant(intent)) {
            Optional<Topics.Content> content = topics.read(intent.site(), intent.topic());
            intents.confirm(intent, content.map(HubTurns::digest).orElse(null));
        } else {
            intents.drop(intent);
        }
    }

    /** Tells a listener what its topic says, unless it has that already. What fails unexpectedly counts as a try. */
    void tell(Listener listener) {
        try {
            inform(listener);
        } catch (RuntimeException unexpected) {
            postpone(listener, new Outcome.Failed(Outcome.Reason.BROKEN));
            throw unexpected;
        }
    }

    private void inform(Listener listener) {
        Optional<Topics.Content> content = topics.read(listener.site(), listener.topic());
        if (listener.isHub() && !hubs.outside().contains(listener.callback())) {
            listeners.remove(listener);
        } else if (content.isEmpty()) {
            end(listener);
        } else if (digest(content.get()).equals(listener.digest())) {
            listeners.told(listener, listener.digest());
        } else {
            Outcome outcome = listener.isHub() ? http.announce(listener) : http.bring(listener, content.get());
            record(listener, content.get(), outcome);
        }
    }

    /** What cannot be had any more is denied to whoever subscribed to it. */
    private void end(Listener listener) {
        listeners.remove(listener);
        if (!listener.isHub()) {
            intents.deny(listener);
        }
    }

    private void record(Listener listener, Topics.Content content, Outcome outcome) {
        if (outcome.isTaken()) {
            listeners.told(listener, digest(content));
        } else if (outcome.isGone() && !listener.isHub()) {
            listeners.remove(listener);
        } else {
            postpone(listener, outcome);
        }
    }

    private void postpone(Listener listener, Outcome outcome) {
        listeners.failed(listener, calls.pauseAfter(listener.attempts() + 1, outcome));
    }

    private static String digest(Topics.Content content) {
        return HubCalls.digest(content.body());
    }
}
