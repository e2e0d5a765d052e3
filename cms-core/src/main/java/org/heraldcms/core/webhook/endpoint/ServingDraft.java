package org.heraldcms.core.webhook.endpoint;

import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants an endpoint to be served; null leaves what is.
 *
 * @param ordered whether each message waits for the one before it
 * @param ratePerSecond how many messages a second it takes; 0 lifts the limit
 */
public record ServingDraft(
        @Nullable Boolean ordered, @Nullable Integer ratePerSecond) {

    private static final int HIGHEST = 1_000;

    /** @throws HeraldException INVALID at {@code /ratePerSecond} */
    public ServingDraft {
        if (ratePerSecond != null && (ratePerSecond < 0 || ratePerSecond > HIGHEST)) {
            throw HeraldException.invalid(
                    "/ratePerSecond", "A rate is from 1 to " + HIGHEST + " messages a second; 0 lifts the limit.");
        }
    }

    void applyTo(Endpoint endpoint) {
        boolean inOrder = ordered == null ? endpoint.isOrdered() : ordered;
        Integer rate = ratePerSecond == null ? endpoint.ratePerSecond() : ratePerSecond;
        endpoint.serve(inOrder, rate == null || rate == 0 ? null : rate);
    }
}
