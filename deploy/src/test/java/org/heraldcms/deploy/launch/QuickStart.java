package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A start rehearsed once for all servers of the tests, which makes theirs a third shorter; so does {@code deploy/run}. */
final class QuickStart {

    /** The first JDK that records a start in one step (JEP 514); on an older one servers start as they always do. */
    private static final int FIRST_JDK = 25;

    private static final long REHEARSAL_SECONDS = 300;
    private static final Path RECORD =
            Path.of("target", "tests-" + Runtime.version() + ".aot").toAbsolutePath();

    private QuickStart() {}

    /** What the JVM of a server is told. A record that does not fit what it starts is left aside by it. */
    static List<String> options() {
        return Rehearsed.OPTIONS;
    }

    private static List<String> rehearsed() {
        if (Runtime.version().feature() < FIRST_JDK) {
            return List.of();
        }
        try {
            if (!Files.exists(RECORD)
                    || Files.getLastModifiedTime(RECORD).compareTo(Files.getLastModifiedTime(HeraldServer.JAR)) < 0) {
                rehearse(Files.createTempDirectory(RECORD.getParent(), "rehearsal-"));
            }
        } catch (IOException | InterruptedException unable) {
            throw new IllegalStateException("No start could be rehearsed", unable);
        }
        return List.of("-XX:AOTCache=" + RECORD, "-Xlog:aot=off", "-Xlog:class+path=off");
    }

    private static void rehearse(Path data) throws IOException, InterruptedException {
        Process rehearsal = HeraldServer.java(
                        List.of("-XX:AOTCacheOutput=" + RECORD), List.of("--rehearsal", "--data", data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("rehearsal.log").toFile())
                .start();
        if (!rehearsal.waitFor(REHEARSAL_SECONDS, TimeUnit.SECONDS) || rehearsal.exitValue() != 0) {
            rehearsal.destroy();
            throw new IllegalStateException("No start could be rehearsed; target/rehearsal.log says why.");
        }
    }

    /** Rehearses when the first server starts. */
    private static final class Rehearsed {
        private static final List<String> OPTIONS = rehearsed();
    }
}
