package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.files.DirectoryTree;

/** The assembled product on a free port and a directory of its own, with the constants deployed beside it. */
record BenchServer(URI uri, Process process, Path data) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> CLASSES =
            List.of("Constant", "ConstantServlet", "ConstantResource", "ConstantResource$All");

    static BenchServer start(Path jar) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("herald-bench-");
        int port = freePort();
        ProcessBuilder herald = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dherald.beside=" + constants(data),
                        "-jar",
                        jar.toString(),
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("terminal.log").toFile());
        herald.environment()
                .putAll(Map.of(
                        "HERALD_ADMIN_EMAIL",
                        Person.ADA.email(),
                        "HERALD_ADMIN_PASSWORD",
                        Person.PASSWORD,
                        "HERALD_ALLOW_PRIVATE_ENDPOINTS",
                        "true",
                        "HERALD_DELIVERY_RATE", // counted as ever, and never one too many
                        "1000000",
                        "HERALD_DELIVERY_BURST",
                        "1000000"));
        BenchServer server = new BenchServer(URI.create("http://127.0.0.1:" + port), herald.start(), data);
        server.awaitReady();
        return server;
    }

    private void awaitReady() throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException("Herald did not start:\n" + Files.readString(data.resolve("terminal.log")));
            }
        }
    }

    private boolean isReady() {
        try {
            HeraldClient anybody = HeraldClient.anonymous(uri);
            // The second application is deployed after Herald.
            return anybody.get("/health/ready").status() == 200
                    && anybody.get("/bench/servlet").status() == 200;
        } catch (UncheckedIOException notListeningYet) {
            return false;
        }
    }

    /** The second web application, unpacked. */
    private static Path constants(Path data) throws IOException {
        Path application = data.resolve("bench");
        String folder = "org/heraldcms/deploy/bench/constant/";
        Path classes =
                Files.createDirectories(application.resolve("WEB-INF/classes").resolve(folder));
        for (String name : CLASSES) {
            String resource = "/" + folder + name + ".class";
            try (InputStream code = Objects.requireNonNull(BenchServer.class.getResourceAsStream(resource), resource)) {
                Files.copy(code, classes.resolve(name + ".class"));
            }
        }
        return application;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        DirectoryTree.delete(data);
    }
}
