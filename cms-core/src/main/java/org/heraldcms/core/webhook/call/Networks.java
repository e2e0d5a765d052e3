package org.heraldcms.core.webhook.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The networks that a webhook must not reach: everything the registries of IANA call special, because the flags of
 * {@link InetAddress} miss most of it.
 */
final class Networks {

    private static final List<Network> PRIVATE = parse(
            "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7");

    private static final List<Network> NEVER = parse(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/32",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private Networks() {}

    /**
     * Whether an address may be called. An IPv4 address mapped into IPv6 is judged as the IPv4 address, which is what
     * {@link InetAddress} makes of it.
     *
     * @param allowPrivate whether loopback and private networks may be; link-local, where clouds keep their keys, never
     */
    static boolean permit(InetAddress address, boolean allowPrivate) {
        byte[] bytes = address.getAddress();
        if (PRIVATE.stream().anyMatch(network -> network.contains(bytes))) {
            return allowPrivate;
        }
        return NEVER.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> parse(String... networks) {
        return Stream.of(networks).map(Network::parse).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Network(byte[] prefix, int bits) {

        static Network parse(String cidr) {
            int slash = cidr.indexOf('/');
            try {
                byte[] prefix = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
                return new Network(prefix, Integer.parseInt(cidr.substring(slash + 1)));
            } catch (UnknownHostException notAnAddress) {
                throw new IllegalArgumentException(cidr, notAnAddress);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != prefix[i]) {
                    return false;
                }
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ prefix[whole]) & (0xFF << (8 - rest)) & 0xFF) == 0;
        }
    }
}
