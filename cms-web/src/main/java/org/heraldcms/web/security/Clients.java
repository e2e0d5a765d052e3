package org.heraldcms.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where requests come from. Of what {@code X-Forwarded-For} says, only what the operator's own proxies have written is
 * believed: anybody can send that header.
 */
@ApplicationScoped
public class Clients {

    /** An address of IPv4, behind which some proxies write a port. */
    private static final Pattern IPV4 = Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?::[0-9]{1,5})?");

    /** An address of IPv6, in brackets where a port follows. */
    private static final Pattern IPV6 =
            Pattern.compile("\\[([0-9a-fA-F:.]{2,45})\\](?::[0-9]{1,5})?|([0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)");

    @Inject
    @ConfigProperty(name = "herald.proxies")
    private Optional<String> proxies = Optional.empty();

    private Set<String> ours = Set.of();

    @PostConstruct
    void split() {
        ours = all(proxies.orElse(""));
    }

    /** The network address of whoever sent the request. */
    public String address(HttpServletRequest request) {
        // A proxy may add a line of its own instead of going on with the one that came.
        List<String> lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        return address(request.getRemoteAddr(), String.join(",", lines), ours);
    }

    /** Goes back from the nearest, as long as it is a proxy of ours that says whom it speaks for. */
    static String address(String nearest, String forwardedFor, Set<String> ours) {
        List<String> before = Arrays.asList(forwardedFor.split(","));
        Collections.reverse(before);
        String address = one(nearest).orElse(nearest);
        for (String text : before) {
            Optional<String> sender = one(text);
            if (!ours.contains(address) || sender.isEmpty()) {
                break;
            }
            address = sender.get();
        }
        return address;
    }

    /** The addresses of a list, each in the one form in which it is compared. */
    static Set<String> all(String list) {
        return Arrays.stream(list.split(","))
                .map(Clients::one)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without a port, and of all ways to write an address of IPv6 the same; empty for what is none. */
    private static Optional<String> one(String text) {
        Matcher v4 = IPV4.matcher(text.strip());
        if (v4.matches()) {
            return Optional.of(v4.group(1));
        }
        Matcher v6 = IPV6.matcher(text.strip());
        if (!v6.matches()) {
            return Optional.empty();
        }
        try {
            // What has a colon is read as an address, and never looked up as a name.
            String address = v6.group(1) == null ? v6.group(2) : v6.group(1);
            return Optional.of(
                    String.valueOf(InetAddress.getByName("[" + address + "]").getHostAddress()));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
