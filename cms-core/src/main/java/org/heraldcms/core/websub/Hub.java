package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.webhook.call.Calls;

/**
 * The hub of each site: takes down who wants to be told of its feeds. Anybody may ask; nothing counts before the callback
 * has said that it was meant, and no host is called more often, or told of more, than one that means it needs.
 */
@ApplicationScoped
@Transactional
public class Hub {

    private static final int MOST_A_MINUTE = 60;
    private static final int MOST_OPEN = 500;
    private static final int MOST_OF_A_HOST = 200;
    private static final int MOST_OF_ALL = 20_000;

    @Inject
    private Topics topics;

    @Inject
    private Intents intents;

    @Inject
    private Listeners listeners;

    @Inject
    private Calls calls;

    @Inject
    private Event<Due> due;

    /**
     * Takes a request down; what comes of it is told to the callback.
     *
     * @param parameters those of the form, {@code hub.mode} and others
     * @throws HeraldException INVALID or ADDRESS_REFUSED, naming the parameter; NOT_FOUND for a private site, which has no
     *     hub; THROTTLED for a host that is named too often, and while too many callbacks are still to be asked;
     *     FORBIDDEN when it has as many subscriptions as any may have
     */
    public void request(Site site, Map<String, String> parameters) {
        if (site.isPrivate()) {
            throw HeraldException.notFound("hub");
        }
        HubRequest request = HubRequest.of(parameters);
        judge(request.callback());
        if (!topics.has(site.key(), request.topic())) {
            throw HeraldException.invalid(
                    "hub.topic", "This is not the address that a feed of this site calls its own.");
        }
        requireRoom(site.key(), request);
        intents.open(site.key(), request);
        due.fire(new Due());
    }

    private void judge(String callback) {
        try {
            calls.judge(callback);
        } catch (HeraldException refused) {
            throw HeraldException.at(refused.code(), "hub.callback", refused.detail());
        }
    }

    private void requireRoom(String site, HubRequest request) {
        if (intents.ofLastMinute(request.host()) >= MOST_A_MINUTE) {
            throw new HeraldException(ErrorCode.THROTTLED, "This host was named too often. Come back in a minute.");
        }
        if (intents.open(site) >= MOST_OPEN) {
            throw new HeraldException(
                    ErrorCode.THROTTLED, "There are too many callbacks still to be asked. Come back in a minute.");
        }
        boolean isNew =
                request.mode() == HubRequest.Mode.SUBSCRIBE && !listeners.has(request.topic(), request.callback());
        if (isNew && (listeners.ofHost(request.host()) >= MOST_OF_A_HOST || listeners.all() >= MOST_OF_ALL)) {
            throw new HeraldException(ErrorCode.FORBIDDEN, "There are as many subscriptions already as there may be.");
        }
    }
}
