package org.heraldcms.deploy.assemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heraldcms.deploy.files.DirectoryTree;

/**
 * Lays out the product: the server's root directory with its libraries ({@code payara}), the unpacked web application
 * ({@code ROOT}) and the unpacked PostgreSQL of this platform ({@code postgres}). Unpacking here once keeps it out of
 * every start. Server and PostgreSQL are left alone when they are there already in the right version.
 */
public final class Assemble {

    private Assemble() {}

    /** Arguments: the directory to lay out, the jar of Payara Micro, the war. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Path server = Path.of(arguments[1]);
        PostgresArchive postgres = PostgresArchive.ofThisPlatform();
        once(
                target.resolve("payara"),
                Files.size(server) + server.getFileName().toString(),
                place -> unpackServer(server, place));
        once(target.resolve("postgres"), postgres.version(), postgres::unpack);
        DirectoryTree.delete(target.resolve("ROOT"));
        War.unpack(Path.of(arguments[2]), target.resolve("ROOT"));
    }

    /** Something that fills a directory. */
    private interface Step {
        void fill(Path directory) throws IOException, InterruptedException;
    }

    private static void once(Path directory, String version, Step step) throws IOException, InterruptedException {
        Path mark = directory.resolve(".version");
        if (Files.exists(mark) && Files.readString(mark).equals(version)) {
            return;
        }
        DirectoryTree.delete(directory);
        Files.createDirectories(directory);
        step.fill(directory);
        Files.writeString(mark, version);
    }

    private static void unpackServer(Path jar, Path directory) throws IOException, InterruptedException {
        int done = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--rootdir",
                        directory.toString(),
                        "--nohazelcast",
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("unpack.log").toFile())
                .start()
                .waitFor();
        if (done != 0) {
            throw new IOException(
                    "Payara Micro could not be unpacked: " + Files.readString(directory.resolve("unpack.log")));
        }
    }
}
