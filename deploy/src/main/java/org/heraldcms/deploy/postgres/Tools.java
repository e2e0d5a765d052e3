package org.heraldcms.deploy.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to work for root; root therefore calls them from a user namespace of
 * its own, in which nobody is root.
 */
record Tools(Path binaries, Path logs) {

    private static final int PATIENCE_MINUTES = 5;

    /** What the programs print; the running server logs beside it. */
    Path log() {
        return logs.resolve("postgresql-start.log");
    }

    /**
     * Runs a program to its end, with its output appended to the log.
     *
     * @param input what the program reads from its standard input
     * @return its exit code
     */
    int run(String input, String program, String... arguments) {
        try {
            Path words = Files.createTempFile("herald", ".in");
            try {
                Files.writeString(words, input);
                return await(
                        builder(program, arguments)
                                .redirectInput(words.toFile())
                                .start(),
                        program);
            } finally {
                Files.delete(words);
            }
        } catch (IOException unable) {
            throw new PostgresException(
                    "PostgreSQL's %s cannot be run: %s".formatted(program, unable.getMessage()), unable);
        }
    }

    private ProcessBuilder builder(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int await(Process process, String program) {
        try {
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new PostgresException(
                    "PostgreSQL's %s did not end within %d minutes.".formatted(program, PATIENCE_MINUTES));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresException(
                    "Interrupted while waiting for PostgreSQL's %s.".formatted(program), interrupted);
        }
    }

    /** Where the log ends now: what is appended behind it belongs to the next run. */
    long mark() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /** What was logged since the mark. */
    String since(long mark) throws IOException {
        byte[] all = Files.readAllBytes(log());
        return new String(all, (int) mark, all.length - (int) mark, StandardCharsets.UTF_8);
    }
}
