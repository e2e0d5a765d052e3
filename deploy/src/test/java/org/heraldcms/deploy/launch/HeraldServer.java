package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The assembled product as a process of its own, on a free port and in a data directory of the test. It can be killed
 * at any moment and started again on the same port and data; closing it stops it as an operator would.
 *
 * <p>Ada Okafor is its administrator, and webhooks may go to loopback. Tests that use it are named {@code …IT}: it
 * starts what {@code mvn package} put together.
 */
public final class HeraldServer implements AutoCloseable {

    public static final String ADMIN_EMAIL = "ada@safeharbour.example";
    public static final String ADMIN_PASSWORD = "harbour-demo-2026";

    /** What {@code mvn package} put together. */
    static final Path JAR = Path.of("target", "herald.jar").toAbsolutePath();

    private static final long READY_SECONDS = 180;
    private static final long STOP_SECONDS = 60;

    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private HeraldServer(Path data, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts a server and returns when it is ready. */
    public static HeraldServer start(Path data) {
        return start(data, Map.of());
    }

    /** Starts a server with further {@code HERALD_…} variables and returns when it is ready. */
    public static HeraldServer start(Path data, Map<String, String> environment) {
        HeraldServer server = new HeraldServer(data, FreePort.next(), environment);
        server.awaitReady();
        return server;
    }

    /** How a start ended that was refused. */
    public record Refusal(int exitCode, String terminal) {}

    /** Starts a server that shall not come up, and returns when it has ended. */
    public static Refusal startInVain(Path data, Map<String, String> environment) {
        HeraldServer server = new HeraldServer(data, FreePort.next(), environment);
        int code = server.process
                .onExit()
                .orTimeout(READY_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
        return new Refusal(code, server.terminal());
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path data() {
        return data;
    }

    /** Kills the server and its PostgreSQL at this instruction ({@code kill -9}); returns when both are gone. */
    public void killNow() {
        List<ProcessHandle> postgres = postgres();
        process.destroyForcibly();
        postgres.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(Stream.concat(Stream.of(process.toHandle()), postgres.stream())
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Kills the server alone, which leaves its PostgreSQL behind as an orphan. */
    public void killLeavingPostgres() {
        process.destroyForcibly();
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Starts again after a kill, on the same port and data; returns when the server is ready. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** What the server said to the person at the terminal, from its first start on. */
    public String terminal() {
        try {
            return Files.readString(data.resolve("terminal.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process of the server; its PostgreSQL is none of its children. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops the server as Ctrl-C does; kills what does not stop. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                killNow();
                throw new IllegalStateException("Herald did not stop:\n" + terminal());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            killNow();
        }
    }

    /** The product, not started yet. */
    static ProcessBuilder java(List<String> ofJvm, List<String> ofHerald) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(Stream.of(List.of(java, "-Xmx768m"), ofJvm, List.of("-jar", JAR.toString()), ofHerald)
                .flatMap(List::stream)
                .toList());
    }

    private Process launch() {
        try {
            Files.createDirectories(data);
            ProcessBuilder builder = java(
                            QuickStart.options(), List.of("--port", Integer.toString(port), "--data", data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("terminal.log").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("HERALD_"));
            builder.environment().put("HERALD_ADMIN_EMAIL", ADMIN_EMAIL);
            builder.environment().put("HERALD_ADMIN_PASSWORD", ADMIN_PASSWORD);
            builder.environment().put("HERALD_ALLOW_PRIVATE_ENDPOINTS", "true");
            builder.environment().put("HERALD_DELIVERY_RATE", "100000"); // all tests ask from one address
            builder.environment().put("HERALD_DELIVERY_BURST", "100000");
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private void awaitReady() {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
            Readiness readiness = new Readiness(baseUrl());
            while (!readiness.isReady()) {
                if (System.nanoTime() > deadline || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    killNow();
                    throw new IllegalStateException("Herald did not start:\n" + terminal());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            killNow();
            throw new IllegalStateException("Interrupted while Herald started", interrupted);
        }
    }

    /** The processes of the bundled PostgreSQL: all of them belong to the one that its directory names. */
    private List<ProcessHandle> postgres() {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .toList();
        } catch (IOException notRunning) {
            return List.of();
        }
    }
}
