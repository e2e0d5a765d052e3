package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for processes of the tests, which listen a while after they were told where. Each is given once, from below those
 * that a system gives to whoever asks for any, so that nobody takes it in between.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int LOWEST_OF_SYSTEMS = 32_768;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port on which nobody listens. */
    public static int next() {
        for (int left = TRIES; left > 0; left--) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OF_SYSTEMS);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
