package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.heraldcms.deploy.postgres.PostgresException;
import org.jspecify.annotations.Nullable;

/**
 * One Herald from its start to its end. It checks settings and port, takes the data directory, brings up PostgreSQL and
 * the server side by side (the application waits for its database), and says where it is. A signal stops the server
 * first and PostgreSQL after it. Whatever prevents a start is told in a sentence, with exit code 1.
 */
public final class Launcher {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> REHEARSED =
            List.of("/", "/studio/", "/api/v1/session", "/sites/none/articles", "/sites/none/feeds/en.atom");

    private final Settings settings;
    private final Installation installation;
    private final DataDirectory data;
    private final Payara payara;
    // The server takes System.out for its log; this one stays the terminal.
    private final PrintStream terminal = System.out;
    private volatile @Nullable BundledPostgres postgres;

    private Launcher(Settings settings, Installation installation) throws IOException {
        this.settings = settings;
        this.installation = installation;
        refuseBusyPort(settings);
        this.data = DataDirectory.take(settings.data());
        this.payara = new Payara(installation, data);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.println(Options.USAGE);
                return;
            }
            start(options);
        } catch (RefusedStart | PostgresException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void start(Options options) throws IOException, InterruptedException, URISyntaxException {
        Installation installation = Installation.current();
        Sources sources = options.rehearsal()
                ? Sources.ofRehearsal(options.settings())
                : Sources.of(options.settings(), System.getenv(), installation.settings());
        Settings settings = SettingsCheck.check(sources, installation.deploy());
        Launcher launcher = new Launcher(options.demo() ? DemoMode.settings(settings) : settings, installation);
        launcher.run();
        if (options.demo()) {
            launcher.say(DemoMode.start(launcher.server(), settings.data()));
        }
        if (options.rehearsal()) {
            REHEARSED.forEach(new Readiness(launcher.server())::read);
            System.exit(0);
        }
    }

    private void run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        say("Starting Herald.");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "herald-stop"));
        ApplicationProperties.set(settings, settings.database().orElseGet(this::bundled));
        System.setOut(new PrintStream(data.log().resolve("server.out").toFile(), StandardCharsets.UTF_8));
        payara.boot(settings);
        if (!new Readiness(server()).await(PATIENCE)) {
            throw new RefusedStart("Herald could not be started; the log in %s says why.".formatted(data.log()));
        }
        say("Herald is ready at %s (after %.1f seconds). Ctrl-C stops it."
                .formatted(settings.baseUrl(), (System.nanoTime() - start) / 1e9));
        if (Files.exists(data.firstSignIn())) {
            say("Nobody can sign in yet. Open this link, which works once, to make the first account:");
            say(Files.readString(data.firstSignIn()).strip());
        }
    }

    /** Starts the bundled PostgreSQL on a thread of its own and says where it will be. */
    private Settings.Database bundled() {
        try {
            BundledPostgres bundled = BundledPostgres.prepare(installation.postgres(), data.path(), this::say);
            postgres = bundled;
            Thread.ofPlatform().name("postgres-start").start(() -> startOrEnd(bundled));
            return new Settings.Database(
                    bundled.url(),
                    bundled.application(),
                    bundled.applicationPassword(),
                    Optional.of(new Settings.Owner(bundled.user(), bundled.password())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void startOrEnd(BundledPostgres bundled) {
        try {
            bundled.start();
        } catch (IOException | PostgresException failed) {
            say(String.valueOf(failed.getMessage()));
            Runtime.getRuntime().exit(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        say("Stopping Herald.");
        try {
            payara.stop();
        } catch (RefusedStart alreadyDown) {
            // The server stops on the same signal by itself; which of the two comes second finds it down.
            System.getLogger(Launcher.class.getName()).log(System.Logger.Level.DEBUG, "Already down", alreadyDown);
        }
        BundledPostgres bundled = postgres;
        if (bundled != null && bundled.process().isPresent()) {
            bundled.stop();
        }
        say("Herald has stopped.");
    }

    /** The address at which this machine itself reaches the server. */
    private URI server() {
        String host = "0.0.0.0".equals(settings.host()) || "::".equals(settings.host()) ? "127.0.0.1" : settings.host();
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, settings.port()));
    }

    private void say(String sentence) {
        terminal.println(sentence);
        terminal.flush();
    }

    private static void refuseBusyPort(Settings settings) {
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException busy) {
            throw new RefusedStart(
                    "Port %d of %s cannot be used (%s): stop what uses it, or choose another with --port."
                            .formatted(settings.port(), settings.host(), busy.getMessage()));
        }
    }
}
