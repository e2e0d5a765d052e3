package org.heraldcms.deploy.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything an operator can decide, checked.
 *
 * @param host address to listen on
 * @param port TCP port, 1–65535
 * @param baseUrl the address under which the world reaches Herald, without a slash at its end
 * @param data absolute directory of all that must be kept
 * @param database an existing PostgreSQL; empty means the bundled one
 * @param administrator to create at the first start; empty means that a one-time link is made instead
 * @param allowPrivateEndpoints whether webhooks may go to loopback and private addresses
 * @param httpThreads threads that answer requests, 2–1000
 * @param requestLimit largest request body in bytes, 64 KiB–1 GiB
 * @param deliveriesKeepDays how long ended deliveries of webhooks are kept, 1–3650
 * @param websubHubs hubs of others that are told of changed feeds
 * @param machine who translates by machine; empty means nobody
 */
record Settings(
        String host,
        int port,
        URI baseUrl,
        Path data,
        Optional<Database> database,
        Optional<Administrator> administrator,
        boolean allowPrivateEndpoints,
        int httpThreads,
        int requestLimit,
        int deliveriesKeepDays,
        List<URI> websubHubs,
        Optional<Machine> machine) {

    /** A PostgreSQL that somebody else runs. */
    record Database(String url, String user, String password) {}

    /**
     * A service that translates by machine.
     *
     * @param kind {@code libretranslate} or {@code deepl}
     * @param url its address, without a slash at its end
     * @param key empty when it wants none
     * @param timeoutSeconds how long it may take, 1–300
     */
    record Machine(String kind, URI url, String key, int timeoutSeconds) {}

    /** Who may do everything from the first moment on. */
    record Administrator(String email, String password) {}
}
