package org.heraldcms.deploy.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.launch.FreePort;
import org.jspecify.annotations.Nullable;

/** A receiver of the kit, or another one, as a process of its own; it can be killed and started again on the same data. */
public final class Receiver implements AutoCloseable {

    /** Where the kit lies. */
    public static final Path KIT = Path.of("partner-kit").toAbsolutePath();

    private final List<String> command;
    private final int port;
    private final Path data;
    private Map<String, String> settings = Map.of();
    private @Nullable Process process;

    private Receiver(Path directory, List<String> command) throws IOException {
        this.command = command;
        this.port = FreePort.next();
        this.data = Files.createTempDirectory(Files.createDirectories(directory), "held-");
    }

    /** The receiver for Node, not yet started; its data goes below a directory. */
    public static Receiver node(Path directory) throws IOException {
        return node(directory, KIT.resolve("receiver.mjs"));
    }

    static Receiver node(Path directory, Path program) throws IOException {
        return new Receiver(directory, List.of("node", program.toString()));
    }

    /** The receiver for Java, not yet started; its data goes below a directory. */
    public static Receiver java(Path directory) throws IOException {
        return new Receiver(
                directory, List.of(jdk(), KIT.resolve("Receiver.java").toString()));
    }

    /** The partner of the demo, not yet started. */
    static Receiver demo(Path directory, Class<?> program) throws IOException {
        return new Receiver(directory, List.of(jdk(), "-cp", System.getProperty("java.class.path"), program.getName()));
    }

    private static String jdk() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where it takes webhooks. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/herald");
    }

    /** Starts it for a site; when it is asked to sync by and by, that is once an hour, so that only webhooks bring it on. */
    public void start(URI site, String secret, String token) {
        settings = Map.of(
                "PARTNER_SITE",
                site.toString(),
                "PARTNER_SECRET",
                secret,
                "PARTNER_TOKEN",
                token,
                "PARTNER_PORT",
                Integer.toString(port),
                "PARTNER_DATA",
                data.toString(),
                "PARTNER_SYNC_SECONDS",
                "3600");
        restart();
    }

    /** Starts it again, as it was started before. */
    public void restart() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Kills it at this instruction. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
