package org.heraldcms.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come from. Of what {@code X-Forwarded-For} says, only what the operator's own proxies have written is
 * believed: anybody can send that header.
 */
@ApplicationScoped
public class Clients {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    @Inject
    @ConfigProperty(name = "herald.proxies")
    private Optional<String> proxies = Optional.empty();

    private Set<String> ours = Set.of();

    @PostConstruct
    void split() {
        ours = Set.copyOf(List.of(proxies.orElse("none").split(",")));
    }

    /** The network address of whoever sent the request. */
    public String address(HttpServletRequest request) {
        return address(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), ours);
    }

    /** Goes back from the nearest, as long as it is a proxy of ours that says whom it speaks for. */
    static String address(String nearest, @Nullable String forwardedFor, Set<String> ours) {
        if (forwardedFor == null) {
            return nearest;
        }
        List<String> before = new ArrayList<>(List.of(forwardedFor.split(",")));
        Collections.reverse(before);
        String address = nearest;
        for (String one : before) {
            if (!ours.contains(address) || !ADDRESS.matcher(one.strip()).matches()) {
                break;
            }
            address = one.strip();
        }
        return address;
    }
}
