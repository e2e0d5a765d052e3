package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Watches how much memory a process holds, as Linux says; elsewhere it is 0. */
final class Resident {

    private static final long LOOK_EVERY_MS = 100;

    private final Thread watch;
    private volatile long most;
    private volatile boolean over;

    Resident(Process process) {
        watch = Thread.ofVirtual().start(() -> {
            while (!over) {
                most = Math.max(most, megabytes(process));
                pause();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The most that was seen, in megabytes. */
    long stop() throws InterruptedException {
        over = true;
        watch.join();
        return most;
    }

    static long megabytes(Process process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
