package org.heraldcms.deploy.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Hosts of their own on this machine that take every call and answer none. */
final class HangingHosts implements AutoCloseable {

    private final List<ServerSocketChannel> hosts = new ArrayList<>();
    private final List<SocketChannel> called = new ArrayList<>();

    HangingHosts(int count) {
        try {
            for (int i = 0; i < count; i++) {
                ServerSocketChannel host = ServerSocketChannel.open();
                hosts.add(host);
                InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 9, (byte) (i + 1)});
                host.bind(new InetSocketAddress(address, 0)).configureBlocking(false);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> callbacks() {
        return hosts.stream()
                .map(host -> "http:/" + host.socket().getLocalSocketAddress() + "/")
                .toList();
    }

    /** How many were called until now. */
    int called() {
        try {
            for (ServerSocketChannel host : hosts) {
                SocketChannel caller = host.accept();
                if (caller != null) {
                    called.add(caller);
                    caller.configureBlocking(false);
                }
            }
            return called.size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the first that were called are all still waited for. */
    boolean areWaitedFor(int first) {
        return called.subList(0, first).stream().noneMatch(HangingHosts::isGivenUp);
    }

    private static boolean isGivenUp(SocketChannel caller) {
        try {
            ByteBuffer said = ByteBuffer.allocate(10_000);
            int count = caller.read(said);
            while (count > 0) {
                said.clear();
                count = caller.read(said);
            }
            return count < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            for (SocketChannel caller : called) {
                caller.close();
            }
            for (ServerSocketChannel host : hosts) {
                host.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
