package org.heraldcms.core.webhook.endpoint;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.webhook.call.AddressGuard;

/** Resolves names as the server does, but for one that is not answered until a test says so. */
@Alternative
@Priority(1)
@Dependent
public class SlowNames extends AddressGuard {

    static final String SLOW = "slow.example";
    static final int ASKING = 2;

    private static final CountDownLatch ASKED = new CountDownLatch(ASKING);
    private static final CountDownLatch ANSWERED = new CountDownLatch(1);

    public SlowNames() {
        super(true, SlowNames::resolveSlowly);
    }

    private static InetAddress[] resolveSlowly(String host) throws UnknownHostException {
        if (!host.equals(SLOW)) {
            return InetAddress.getAllByName(host);
        }
        ASKED.countDown();
        try {
            if (!ANSWERED.await(2, TimeUnit.MINUTES)) {
                throw new UnknownHostException(host);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    /** Whether as many ask for the slow name as are to. */
    static boolean areAsking() throws InterruptedException {
        return ASKED.await(1, TimeUnit.MINUTES);
    }

    static void answer() {
        ANSWERED.countDown();
    }
}
