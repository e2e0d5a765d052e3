package org.heraldcms.deploy.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The PostgreSQL of one data directory. Whoever holds the data directory's lock prepares it, which settles its address,
 * starts it, and stops it when nobody needs it any more.
 *
 * <p>It runs in a session of its own, so that Ctrl-C reaches the launcher only. A launcher that is killed leaves it
 * behind: the next one finds it by its {@code postmaster.pid} and goes on with it. When everything was killed, the file
 * may name a zombie, and processes of the dead server may hold its memory for a moment longer: the start is repeated.
 */
public final class BundledPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    private final Cluster cluster;
    private final Consumer<String> teller;
    private final String password;
    private final String applicationPassword;
    private final int port;

    private BundledPostgres(Cluster cluster, Path data, Consumer<String> teller) throws IOException {
        this.cluster = cluster;
        this.teller = teller;
        this.password = Secrets.readOrMake(data.resolve("postgres.password"));
        this.applicationPassword = Secrets.readOrMake(data.resolve("postgres.application.password"));
        this.port = living().map(Postmaster::port).orElseGet(() -> Ports.remembered(data.resolve("postgres.port")));
    }

    /**
     * Settles address and password, in milliseconds; starts nothing.
     *
     * @param binaries the unpacked PostgreSQL, with {@code bin} and {@code lib}
     * @param data directory that holds {@code postgres}, its password and port, and {@code log}
     * @param teller takes sentences for the person at the terminal
     */
    public static BundledPostgres prepare(Path binaries, Path data, Consumer<String> teller) throws IOException {
        Path logs = Files.createDirectories(data.toAbsolutePath().resolve("log"));
        Tools tools = new Tools(binaries, logs);
        return new BundledPostgres(new Cluster(data.toAbsolutePath().resolve("postgres"), tools), data, teller);
    }

    /** JDBC address of the database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE);
    }

    /** The role that owns everything. */
    public String user() {
        return Cluster.OWNER;
    }

    public String password() {
        return password;
    }

    /** The role that the application works as: it reads and writes, and owns nothing. */
    public String application() {
        return Cluster.APPLICATION;
    }

    public String applicationPassword() {
        return applicationPassword;
    }

    /** Returns when the database takes connections; creates it the first time. */
    public void start() throws IOException, InterruptedException {
        Optional<Postmaster> orphan = living();
        if (orphan.isPresent()) {
            if (cluster.hasApplicationRole() && adopt(orphan.get())) {
                return;
            }
            stop();
        }
        if (!cluster.exists()) {
            teller.accept("Setting up the bundled PostgreSQL in %s.".formatted(cluster.directory()));
            cluster.create(password);
        }
        launch();
    }

    /** Ends sessions and writes everything down; returns when the server is gone. */
    public void stop() {
        int done = cluster.tools()
                .run("", "pg_ctl", "stop", "-D", cluster.directory().toString(), "-m", "fast", "-w");
        if (done != 0 && living().isPresent()) {
            throw new PostgresException("The bundled PostgreSQL does not stop; %s says why."
                    .formatted(cluster.tools().log()));
        }
    }

    /** The process of the server, as long as it runs. */
    public Optional<ProcessHandle> process() {
        return living().flatMap(server -> ProcessHandle.of(server.pid()));
    }

    private Optional<Postmaster> living() {
        return Postmaster.of(cluster.directory()).filter(Postmaster::lives);
    }

    private boolean adopt(Postmaster orphan) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (orphan.lives() && System.nanoTime() < deadline) {
            if (orphan.answers()) {
                teller.accept("Going on with the PostgreSQL that an earlier run left behind (process %d)."
                        .formatted(orphan.pid()));
                return true;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        teller.accept("The PostgreSQL that an earlier run left behind does not answer; stopping it.");
        return false;
    }

    private void launch() throws IOException, InterruptedException {
        cluster.configure(port);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Files.deleteIfExists(Postmaster.file(cluster.directory()));
            long mark = cluster.tools().mark();
            if (hasRoles() && startOnce() == 0) {
                return;
            }
            if (!isHeld(cluster.tools().since(mark)) || System.nanoTime() > deadline) {
                throw new PostgresException("The bundled PostgreSQL does not start; %s says why."
                        .formatted(cluster.tools().log()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean hasRoles() throws IOException {
        return cluster.hasApplicationRole() || cluster.makeApplicationRole(applicationPassword) == 0;
    }

    private int startOnce() {
        Tools tools = cluster.tools();
        String directory = cluster.directory().toString();
        return tools.run(
                "", "pg_ctl", "start", "-D", directory, "-l", tools.log().toString(), "-w", "-t", "300");
    }

    /** Whether the last processes of a killed server still hold what a new one needs. */
    private static boolean isHeld(String log) {
        return log.contains("pre-existing shared memory block") || log.contains("lock file");
    }

    /** Free ports of loopback. */
    private static final class Ports {

        private static int remembered(Path file) {
            try {
                if (Files.exists(file)) {
                    int port = Integer.parseInt(Files.readString(file).strip());
                    if (isFree(port)) {
                        return port;
                    }
                }
                return remember(file);
            } catch (IOException | NumberFormatException unusable) {
                throw new PostgresException(
                        "The port of the bundled PostgreSQL cannot be kept in %s: %s"
                                .formatted(file, unusable.getMessage()),
                        unusable);
            }
        }

        private static int remember(Path file) throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(file, Integer.toString(free.getLocalPort()));
                return free.getLocalPort();
            }
        }

        private static boolean isFree(int port) {
            try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return taken.isBound();
            } catch (IOException busy) {
                return false;
            }
        }
    }
}
