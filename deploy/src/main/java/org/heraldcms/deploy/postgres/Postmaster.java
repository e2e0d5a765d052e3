package org.heraldcms.deploy.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that a cluster's {@code postmaster.pid} names, which may be long gone: the file outlives a kill, and the
 * number may since belong to another process.
 */
record Postmaster(long pid, int port) {

    private static final int LINE_OF_PORT = 3;
    private static final int CONNECT_MILLIS = 1_000;

    /** The server named in the cluster's directory, or empty when none is or the file is not finished. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.size() > LINE_OF_PORT
                    ? Optional.of(new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(LINE_OF_PORT).strip())))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether the process is there and a PostgreSQL; a zombie has no command any more and counts as gone. */
    boolean lives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    /** Whether it takes connections. */
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
