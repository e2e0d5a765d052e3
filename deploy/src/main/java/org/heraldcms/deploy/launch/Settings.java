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
 * @param secretKeys what secrets are sealed under in the database; empty means a file in the data directory
 * @param administrator to create at the first start; empty means that a one-time link is made instead
 * @param allowPrivateEndpoints whether webhooks may go to loopback and private addresses
 * @param httpThreads threads that answer requests, 2–1000
 * @param requestLimit largest request body in bytes, 64 KiB–1 GiB
 * @param sending how partners are told
 * @param syncCursorDays how long a cursor of the sync is good, 1–3650
 * @param machine who translates by machine; empty means nobody
 * @param proxies addresses of the proxies whose word is taken for where a request came from
 * @param mail who takes e-mail; empty means that none is sent
 * @param websubHubs hubs of others that are told of changed feeds
 * @param readers how often one reader of published articles may ask
 */
record Settings(
        String host,
        int port,
        URI baseUrl,
        Path data,
        Optional<Database> database,
        Optional<SecretKeys> secretKeys,
        Optional<Administrator> administrator,
        boolean allowPrivateEndpoints,
        int httpThreads,
        int requestLimit,
        Sending sending,
        int syncCursorDays,
        Optional<Machine> machine,
        List<String> proxies,
        Optional<Mail> mail,
        List<URI> websubHubs,
        Readers readers) {

    Settings {
        proxies = List.copyOf(proxies);
    }

    /**
     * How partners are told.
     *
     * @param keepDays how long ended deliveries of webhooks are kept, 1–3650
     * @param alarmMinutes after how long something that is not delivered is an alarm, 1–10080
     * @param recallConfirmSeconds how long a site may take to confirm a recall, 10–86400
     * @param retrySeconds after each try that failed, how long to wait for the next, 1–86400; the list is the number of tries
     */
    record Sending(int keepDays, int alarmMinutes, int recallConfirmSeconds, List<Integer> retrySeconds) {}

    /**
     * A PostgreSQL.
     *
     * @param user the role that the application works as
     * @param owner the role that brings the schema up to date; empty when it is the same
     */
    record Database(String url, String user, String password, Optional<Owner> owner) {}

    /** The role that owns the tables, and which the application does not work as. */
    record Owner(String user, String password) {}

    /**
     * Keys of 32 bytes in base64.
     *
     * @param old what was sealed under it is opened, and sealed anew at the start; empty when there is none
     */
    record SecretKeys(String current, String old) {}

    /**
     * A server that takes e-mail.
     *
     * @param security {@code none}, {@code starttls} or {@code tls}
     * @param user empty when it wants none
     * @param from the sender's address
     * @param timeoutSeconds how long it may take for each step, 1–300
     */
    record Mail(
            String host, int port, String security, String user, String password, String from, int timeoutSeconds) {}

    /**
     * A service that translates by machine.
     *
     * @param kind {@code libretranslate} or {@code deepl}
     * @param url its address, without a slash at its end
     * @param key empty when it wants none
     * @param timeoutSeconds how long it may take, 1–300
     */
    record Machine(String kind, URI url, String key, int timeoutSeconds) {}

    /**
     * How often one reader may ask.
     *
     * @param perSecond requests a second, steadily, 0–1,000,000; 0 means that nobody counts
     * @param burst requests at once, 1–1,000,000
     */
    record Readers(int perSecond, int burst) {}

    /** Who may do everything from the first moment on. */
    record Administrator(String email, String password) {}
}
