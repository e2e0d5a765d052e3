package org.heraldcms.core.webhook.call;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * Keeps webhooks from being used to reach what only Herald's machine can reach. An address is checked when it is
 * registered and again whenever a connection is made to it, and the connection goes to the very address that was
 * checked: a name that points elsewhere by then gains nothing.
 */
@Dependent
public class AddressGuard {

    private static final int LONGEST = 2_000;
    private static final int FIRST_UNPRIVILEGED_PORT = 1_024;
    private static final Pattern OCTETS = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern ENDS_LIKE_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private final boolean allowPrivate;
    private final Resolver resolver;

    /** Where the addresses of a name come from. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** An address that must not be called. */
    static final class AddressRefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefusedException(String host) {
            super(host + " is at an address that must not be called");
        }
    }

    @Inject
    public AddressGuard(
            @ConfigProperty(name = "herald.allow.private.endpoints", defaultValue = "false") boolean allowPrivate) {
        this(allowPrivate, InetAddress::getAllByName);
    }

    /** One that lets private addresses be called where that is allowed, as on the machine of a developer. */
    public AddressGuard(boolean allowPrivate, Resolver resolver) {
        this.allowPrivate = allowPrivate;
        this.resolver = resolver;
    }

    /**
     * The address of an endpoint, checked in form and by resolving it now.
     *
     * @throws HeraldException ADDRESS_REFUSED at {@code /url}, saying what is wrong with it
     */
    @CanIgnoreReturnValue
    public URI check(String url) {
        URI address = parse(url);
        try {
            InetAddress[] found = resolve(host(address));
            require(found.length > 0, "The host of this address does not resolve.");
            return address;
        } catch (AddressRefusedException refused) {
            throw refusal("The host of this address is in a private or reserved network.");
        } catch (UnknownHostException unknown) {
            throw refusal("The host of this address does not resolve.");
        }
    }

    /** Judges an address as {@link #check} does, but resolves no name. */
    void judge(String url) {
        String host = host(parse(url));
        if (host.indexOf(':') >= 0 || OCTETS.matcher(host).matches()) {
            check(url);
        }
    }

    /**
     * The addresses of a host, every one of which may be called.
     *
     * @throws AddressRefusedException when any of them may not
     * @throws UnknownHostException when there is none
     */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (!Stream.of(addresses).allMatch(address -> Networks.permit(address, allowPrivate))) {
            throw new AddressRefusedException(host);
        }
        return addresses;
    }

    private static URI parse(String url) {
        try {
            URI address = new URI(url);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            require(url.length() <= LONGEST, "An address has at most " + LONGEST + " characters.");
            require(scheme.equals("https") || scheme.equals("http"), "An address begins with https:// or http://.");
            require(address.getHost() != null, "An address names a host.");
            require(
                    address.getRawUserInfo() == null && address.getRawFragment() == null,
                    "An address carries neither credentials nor a fragment.");
            require(isPortFit(address.getPort()), "The port is 80, 443 or one above 1023.");
            require(isHostFit(host(address)), "A numeric host has the form 198.51.100.7.");
            return address;
        } catch (URISyntaxException malformed) {
            throw refusal("This is not a well-formed address.");
        }
    }

    private static boolean isPortFit(int port) {
        return port == -1 || port == 80 || port == 443 || (port >= FIRST_UNPRIVILEGED_PORT && port <= 65_535);
    }

    /** Refuses 127.1, 2130706433 and 0x7f000001: each reader of addresses takes them for something else. */
    private static boolean isHostFit(String host) {
        return host.indexOf(':') >= 0
                ? host.indexOf('%') < 0
                : !ENDS_LIKE_A_NUMBER.matcher(host).matches()
                        || OCTETS.matcher(host).matches();
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw refusal(sentence);
        }
    }

    private static HeraldException refusal(String sentence) {
        return HeraldException.at(ErrorCode.ADDRESS_REFUSED, "/url", sentence);
    }
}
