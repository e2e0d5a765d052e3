package org.heraldcms.web.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.web.security.Clients;
import org.jspecify.annotations.Nullable;

/**
 * How often each client may ask, on this node: whoever shows a token of a site counts by that, everybody else by their
 * network address, so that many guesses at a token count as those of one. Says so in each answer
 * (draft-ietf-httpapi-ratelimit-headers). The clients that were seen least are forgotten first, which only gives them
 * their whole quota anew.
 */
@ApplicationScoped
class Rates {

    private static final int MOST_CLIENTS = 50_000;

    /** Providers hand such a network to one household, which could ask from each of its addresses. */
    private static final int NETWORK_BYTES = 8;

    @Inject
    private KnownTokens tokens;

    @Inject
    private Clients clients;

    @Inject
    @ConfigProperty(name = "herald.delivery.rate", defaultValue = "100")
    private int perSecond;

    @Inject
    @ConfigProperty(name = "herald.delivery.burst", defaultValue = "2000")
    private int burst;

    private final Cache<String, Rate> rates =
            Caffeine.newBuilder().maximumSize(MOST_CLIENTS).build();

    /** Counts a request and says in its answer what is left; the seconds to wait when it is one too many, else 0. */
    long admit(HttpServletRequest request, HttpServletResponse response) {
        if (perSecond == 0) {
            return 0;
        }
        Rate.Quota quota = new Rate.Quota(perSecond, burst);
        String bearer = Bearer.of(request.getHeader("Authorization"));
        UUID token = bearer == null ? null : tokens.lately(bearer);
        Rate.Taken taken = take(token == null ? network(clients.address(request)) : token.toString(), quota);
        response.setHeader("RateLimit-Policy", "\"client\";q=" + burst + ";w=" + quota.window());
        response.setHeader("RateLimit", "\"client\";r=" + taken.remaining() + ";t=" + taken.seconds());
        if (taken.isWithin()) {
            learn(bearer, token);
            return 0;
        }
        return taken.seconds();
    }

    /** How many clients are known now. */
    long clients() {
        rates.cleanUp();
        return rates.estimatedSize();
    }

    Rate.Taken take(String client, Rate.Quota quota) {
        long now = System.nanoTime();
        return rates.get(client, unseen -> new Rate(now)).take(quota, now);
    }

    /** Whoever shows a good token counts by it from the next request on. */
    private void learn(@Nullable String bearer, @Nullable UUID token) {
        if (bearer != null && token == null) {
            var unused = tokens.find(bearer);
        }
    }

    /** The address, or the network of one that IPv6 gives away by the million. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : String.valueOf(parsed.getHostAddress());
        } catch (UnknownHostException notOne) {
            return address;
        }
    }
}
